#include "model/hits.h"

#include <gtest/gtest.h>

#include <map>

#include "model/shipped_lexicon_test.h"

namespace crowdline::model {
namespace {

constexpr RuleStrength kStrength{-0.74F, -0.74F, 1.5F, 0.6F, 1.3F, 1.4F, 0.5F, 1.5F, -0.3F, true};

Hits hits_of(std::string_view text, bool chat = true) {
  static const TermIndex kIndex(shipped_lexicon(), [](const LexiconTerm&) { return true; });
  RuleStrength strength = kStrength;
  strength.chat = chat;
  Hits hits;
  find_hits(text::analyze(text, {}, text::no_emote_names()), kIndex, strength, hits);
  return hits;
}

// "good -0.44 [negated]; …"
std::string told(std::string_view text) {
  std::string result;
  for (const Hit& hit : hits_of(text).all) {
    if (!result.empty()) result += "; ";
    result += fmt::format("{} {:.2f}", hit.term == nullptr ? "?" : hit.term->term, hit.polarity);
    if (hit.count > 1) result += fmt::format(" x{}", hit.count);
    if (hit.rules != 0) result += " [" + rule_names(hit.rules) + "]";
  }
  return result;
}

TEST(Hits, Rules) {
  const std::pair<const char*, const char*> cases[] = {
      {"a good day", "good 0.60"},
      {"not a good day", "good -0.44 [negated]"},
      {"not one of those good days", "good 0.60"},  // further away than three words
      {"no, good", "good 0.60"},                    // a mark ends the reach
      {"very good", "good 0.90 [boosted]"},
      {"slightly annoying", "annoying -0.42 [damped]"},
      {"that was GOOD", "good 0.78 [capitals]"},
      {"IT WAS GOOD", "good 0.60"},  // everything is loud: nothing stands out
      {"awfuuuul", "awful -1.00 [elongated]"},
      {"good but terrible", "good 0.30 [before but]; terrible -1.00 [after but]"},
      {"great stuff Kappa", "great -0.24 [ironic]; Kappa 0.10"},
      {"KEKW KEKW KEKW", "KEKW 0.70 x3"},
      {"mossyLove", "? 0.80 [emote name]"},
      {"bahahahahaha", "? 0.50 [laughter]"},
      {"not bad", "not bad 0.40"},  // a phrase of its own
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(told(text), expected) << text;
}

TEST(Hits, CountsWhatTheMessageConsistsOf) {
  const Hits hits = hits_of("@someone you never saw KEKW mossyMug !!! https://a.example sooooo");
  EXPECT_EQ(hits.mentions, 1u);
  EXPECT_EQ(hits.links, 1u);
  EXPECT_EQ(hits.exclamations, 3u);
  EXPECT_EQ(hits.negations, 1u);
  EXPECT_EQ(hits.unknown_emotes, 1u);
  EXPECT_TRUE(hits.addresses);
  EXPECT_TRUE(hits.elongated);
}

TEST(Hits, GeneralEnglishHearsNoIronyAndNoLaughter) {
  EXPECT_FALSE(hits_of("great Kappa", false).irony);
  EXPECT_TRUE(hits_of("bahahahahaha", false).all.empty());
  EXPECT_TRUE(hits_of("great Kappa").irony);
}

TEST(Hits, MemoryIsUsedAgainAndOldHitsAreGone) {
  static const TermIndex kIndex(shipped_lexicon(), [](const LexiconTerm&) { return true; });
  Hits hits;
  find_hits(text::analyze("good bad great", {}, text::no_emote_names()), kIndex, kStrength, hits);
  EXPECT_EQ(hits.all.size(), 3u);
  const Hit* const memory = hits.all.data();
  find_hits(text::analyze("good", {}, text::no_emote_names()), kIndex, kStrength, hits);
  EXPECT_EQ(hits.all.size(), 1u);
  EXPECT_EQ(hits.all.data(), memory);
  EXPECT_EQ(hits.words, 1u);
}

}  // namespace
}  // namespace crowdline::model
