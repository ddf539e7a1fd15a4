#include "model/term_index.h"

#include <gtest/gtest.h>

#include "model/shipped_lexicon_test.h"

namespace crowdline::model {
namespace {

const TermIndex& index() {
  static const TermIndex kIndex(shipped_lexicon(), [](const LexiconTerm&) { return true; });
  return kIndex;
}

std::string matched(std::string_view text, std::size_t at = 0) {
  const text::Analysis analysis = text::analyze(text, {}, text::no_emote_names());
  const TermMatch match = index().match(analysis, at);
  return match.term == nullptr ? "" : match.term->term + "/" + std::to_string(match.tokens);
}

TEST(TermIndex, LongestPhraseWins) {
  EXPECT_EQ(matched("shut the fuck up now"), "shut the fuck up/4");
  EXPECT_EQ(matched("not bad"), "not bad/2");
  EXPECT_EQ(matched("not great"), "not/1");
  EXPECT_EQ(matched("l + ratio"), "l + ratio/3");
  EXPECT_EQ(matched("has-been"), "has-been/3");
}

TEST(TermIndex, EmotesInExactCaseWordsFolded) {
  EXPECT_EQ(matched("KEKW"), "KEKW/1");
  EXPECT_EQ(matched("kekw"), "kekw/1");
  EXPECT_EQ(matched("TERRIBLE"), "terrible/1");
  EXPECT_EQ(matched("MonkaS"), "monkas/1");
}

TEST(TermIndex, ElongatedWordsFallBackToOneLetterEach) {
  EXPECT_EQ(matched("niiiiice"), "nice/1");
  EXPECT_EQ(matched("soooooo"), "sooo/1");
  EXPECT_EQ(matched("nicce"), "");  // written so, not elongated
}

TEST(TermIndex, EmojiAndEmoticonVariants) {
  EXPECT_EQ(matched("\U0001F44D\U0001F3FD"), "\U0001F44D/1");
  EXPECT_EQ(matched("\u2764"), "\u2764/1");
  EXPECT_EQ(matched(":-)))))").substr(0, 1), ":");
  EXPECT_EQ(matched("<33333").substr(0, 2), "<3");
}

TEST(TermIndex, NamesLinksAndCommandsMatchNothing) {
  EXPECT_EQ(matched("!love"), "");
  EXPECT_EQ(matched("love.com"), "");
  EXPECT_EQ(matched("@love"), "");
}

TEST(TermIndex, EveryTermOfOneTokenIsFoundInItsOwnText) {
  int lost = 0;
  for (const LexiconTerm& term : shipped_lexicon().terms()) {
    const text::Analysis analysis = text::analyze(term.term, {}, text::no_emote_names());
    if (analysis.tokens.size() > TermIndex::kLongestPhrase) continue;
    const TermMatch match = index().match(analysis, 0);
    if (match.term == nullptr || match.tokens != analysis.tokens.size()) {
      ++lost;
      EXPECT_TRUE(is_emote_kind(term.kind)) << term.term;  // emotes with marks in their names come by span
    }
  }
  EXPECT_LT(lost, 40);
}

}  // namespace
}  // namespace crowdline::model
