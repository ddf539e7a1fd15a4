#include "text/analysis.h"

#include <gtest/gtest.h>

#include "base/hash.h"
#include "text/random_text_test.h"

namespace crowdline::text {
namespace {

Analysis plain(std::string_view text, const std::vector<chat::EmoteSpan>& spans = {}) {
  return analyze(text, spans, no_emote_names());
}

TEST(Analysis, FlagsOfAMessage) {
  EXPECT_TRUE(plain("!song").command);
  EXPECT_FALSE(plain("! song").command);
  EXPECT_FALSE(plain("a !song").command);
  EXPECT_TRUE(plain("KEKW <3 \U0001F602", {{0, 4}}).emote_only);
  EXPECT_FALSE(plain("KEKW a", {{0, 4}}).emote_only);
  EXPECT_FALSE(plain("").emote_only);
  EXPECT_TRUE(plain("WHAT A PLAY").shouting);
  EXPECT_FALSE(plain("What a play").shouting);
  EXPECT_FALSE(plain("GG").shouting);
  EXPECT_FALSE(plain("OMEGALUL", {{0, 8}}).shouting);  // an emote's name is no shouting
  EXPECT_TRUE(plain("really ?!").question_mark);
  EXPECT_TRUE(plain("\u672C\u5F53\uFF1F").question_mark);
  EXPECT_FALSE(plain("https://a.example/?q=1").question_mark);
}

TEST(Analysis, TokensKnowTheirFoldedForm) {
  const Analysis analysis = plain("SOOOO Good no");
  ASSERT_EQ(analysis.tokens.size(), 3u);
  EXPECT_EQ(analysis.tokens[0].fold_hash, hash64("soo"));
  EXPECT_TRUE(analysis.tokens[0].elongated);
  EXPECT_TRUE(analysis.tokens[0].capitals);
  EXPECT_EQ(analysis.tokens[1].fold_hash, hash64("good"));
  EXPECT_FALSE(analysis.tokens[1].elongated);
  EXPECT_FALSE(analysis.tokens[1].capitals);
  EXPECT_EQ(analysis.folded_view(analysis.tokens[0]), "soo");
  EXPECT_EQ(analysis.folded_view(analysis.tokens[1]), "good");
  EXPECT_FALSE(analysis.plain);
}

TEST(Analysis, PlainTextsFoldInPlace) {
  const Analysis analysis = plain("Good Game :) @bob!");
  EXPECT_TRUE(analysis.plain);
  EXPECT_EQ(analysis.all_folded(), "good game :) @!");
  for (const Token& token : analysis.tokens) EXPECT_EQ(token.fold_begin, token.begin);
  EXPECT_FALSE(plain("h\u00e9").plain);
  EXPECT_FALSE(plain("1000 gifted").plain);
}

TEST(Analysis, TextHashIgnoresCaseRepeatsAndInvisibleSuffixes) {
  EXPECT_EQ(plain("LETS GOOOO").text_hash, plain("lets  goooooooo \U000E0000").text_hash);
  EXPECT_NE(plain("lets go").text_hash, plain("lets no").text_hash);
  EXPECT_NE(plain("100 gifted").text_hash, plain("1000 gifted").text_hash);
}

TEST(Analysis, NamesNeverGetThrough) {
  for (const char* text :
       {"@secretname hi", "hi @secretname!", "(@secretname)", "@SecretName's turn", "x@secretname"}) {
    std::string lower = fold(plain(text).text);
    EXPECT_EQ(lower.find("secretname"), std::string::npos) << text;
  }
}

TEST(Analysis, FoldHashesAndTextHashEqualThePlainFoldForAnyInput) {
  std::mt19937 random(5);
  for (int i = 0; i < 20000; ++i) {
    const std::string text = random_text(random, random() % 14, i % 2 == 0 ? kAsciiPieces : kPieces.size());
    const auto spans = random_spans(random, text.size());
    const Analysis analysis = plain(text, spans);
    ASSERT_EQ(analyze_owned(text, spans, no_emote_names()), analysis) << text;
    ASSERT_EQ(analysis.text_hash, hash64(fold(analysis.text))) << text;
    for (const Token& token : analysis.tokens) {
      ASSERT_EQ(token.fold_hash, hash64(fold(analysis.view(token)))) << text;
      ASSERT_EQ(analysis.folded_view(token), fold(analysis.view(token))) << text;
    }
    if (analysis.plain) ASSERT_EQ(analysis.all_folded(), fold(analysis.text)) << text;
  }
}

TEST(Analysis, AloneIsTheSameButForWhatComparesMessages) {
  std::mt19937 random(6);
  Analysis again;  // holds the message before
  for (int i = 0; i < 20000; ++i) {
    const std::string text = random_text(random, random() % 14, i % 2 == 0 ? kAsciiPieces : kPieces.size());
    Analysis expected = plain(text);
    expected.signature = 0;
    expected.text_hash = 0;
    analyze_alone(text, no_emote_names(), again);
    ASSERT_EQ(again, expected) << text;
  }
}

TEST(Analysis, LongInputStaysBounded) {
  const Analysis analysis = plain(std::string(1 << 20, '?') + " x");
  EXPECT_LE(analysis.text.size(), 4096u);
  EXPECT_TRUE(analysis.question_mark);
}

}  // namespace
}  // namespace crowdline::text
