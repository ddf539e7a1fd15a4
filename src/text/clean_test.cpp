#include "text/clean.h"

#include <gtest/gtest.h>

#include "text/characters.h"
#include "text/random_text_test.h"

namespace crowdline::text {
namespace {

std::string cleaned(std::string_view text) { return clean(text, {}).text; }

TEST(Clean, OneSpaceBetweenPartsAndNoneAtTheEnds) {
  EXPECT_EQ(cleaned("  a \t b\xC2\xA0\xE3\x80\x80"
                    "c \n"),
            "a b c");
  EXPECT_EQ(cleaned(""), "");
  EXPECT_EQ(cleaned(" \t "), "");
}

TEST(Clean, InvisibleSuffixesAndZeroWidthAreDropped) {
  EXPECT_EQ(cleaned("KEKW \xF3\xA0\x80\x80"), "KEKW");  // U+E0000
  EXPECT_EQ(cleaned("KEKW \xCD\x8F"), "KEKW");          // U+034F
  EXPECT_EQ(cleaned("b\xE2\x80\x8B"
                    "ad \xEF\xBB\xBF"),
            "bad");
  EXPECT_EQ(cleaned("a\x01\x7F"
                    "b"),
            "ab");
  EXPECT_EQ(cleaned("\xE2\x80\xAE"
                    "abc"),
            "abc");  // right-to-left override
}

TEST(Clean, ComposesToNfc) {
  EXPECT_EQ(cleaned("cafe\xCC\x81"), "caf\xC3\xA9");
  EXPECT_EQ(cleaned("e\xE2\x80\x8B\xCC\x81"), "\xC3\xA9");  // also when something invisible stood between
  EXPECT_EQ(cleaned("\xE1\x84\x80\xE1\x85\xA1"), "\xEA\xB0\x80");
}

TEST(Clean, PilesOfCombiningMarksAreCut) {
  std::string zalgo = "h";
  for (int i = 0; i < 30; ++i) zalgo += "\xCC\x95";
  EXPECT_LE(cleaned(zalgo).size(), 1u + 3 * 2);
}

TEST(Clean, EmojiKeepTheirJoinersAndModifiersOnly) {
  const std::string family = "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7";
  EXPECT_EQ(cleaned(family), family);
  EXPECT_EQ(cleaned("a\xE2\x80\x8D"
                    "b"),
            "ab");
  EXPECT_EQ(cleaned("\xE2\x9D\xA4\xEF\xB8\x8F"), "\xE2\x9D\xA4\xEF\xB8\x8F");
  EXPECT_EQ(cleaned("a\xEF\xB8\x8F"), "a");
  const std::string keycap = "1\xEF\xB8\x8F\xE2\x83\xA3";
  EXPECT_EQ(cleaned(keycap), keycap);
}

TEST(Clean, MentionsLoseTheirNames) {
  EXPECT_EQ(cleaned("hi @some_One123, gg"), "hi @, gg");
  EXPECT_EQ(cleaned("@j\xC3\xBCrgen.m-x hello"), "@ hello");
  EXPECT_EQ(cleaned("\xEF\xBC\xA0wide"), "@");
  EXPECT_EQ(cleaned("mail@host.example"), "mail@");
  EXPECT_EQ(cleaned("@@bob @ 5"), "@@ @ 5");
}

TEST(Clean, SpansMoveWithTheText) {
  //                        0123456789012345678901
  const Cleaned result = clean("  @longname  KEKW  KEKW", {{13, 17}, {19, 23}});
  EXPECT_EQ(result.text, "@ KEKW KEKW");
  ASSERT_EQ(result.spans.size(), 2u);
  EXPECT_EQ(result.spans[0].begin, 2u);
  EXPECT_EQ(result.spans[0].end, 6u);
  EXPECT_EQ(result.spans[1].begin, 7u);
  EXPECT_EQ(result.spans[1].end, 11u);
}

TEST(Clean, SpansThatCannotBeAreLeftOut) {
  const Cleaned result = clean("a KEKW b", {{2, 6}, {4, 8}, {7, 7}, {7, 99}, {100, 104}});
  EXPECT_EQ(result.text, "a KEKW b");
  ASSERT_EQ(result.spans.size(), 1u);
  EXPECT_EQ(result.spans[0].end, 6u);
}

TEST(Clean, NamesInsideSpansAreEmotes) { EXPECT_EQ(clean("@_@", {{0, 3}}).text, "@_@"); }

TEST(Clean, BadBytesBecomeReplacementCharacters) { EXPECT_EQ(cleaned("a\xFFz"), "a\xEF\xBF\xBDz"); }

TEST(Clean, LongTextsAreCutAtACodePoint) {
  std::string text(kLongestText - 1, 'a');
  text += "\xF0\x9F\x98\x82";
  EXPECT_EQ(cleaned(text).size(), kLongestText - 1);
  EXPECT_EQ(cleaned(std::string(1 << 20, 'a')).size(), kLongestText);
}

TEST(Clean, FastPathEqualsThePlainOne) {
  std::mt19937 random(7);
  for (int i = 0; i < 40000; ++i) {
    const std::size_t choices = i % 2 == 0 ? kAsciiPieces : kPieces.size();
    const std::string text = random_text(random, random() % 12, choices);
    const auto spans = random_spans(random, text.size());
    const Cleaned fast = clean(text, spans);
    const Cleaned plain = clean_plainly(text, spans);
    ASSERT_EQ(fast.text, plain.text) << text;
    ASSERT_EQ(fast.spans.size(), plain.spans.size()) << text;
    for (std::size_t k = 0; k < fast.spans.size(); ++k) {
      ASSERT_EQ(fast.spans[k].begin, plain.spans[k].begin);
      ASSERT_EQ(fast.spans[k].end, plain.spans[k].end);
    }
  }
}

TEST(Clean, ShortcutsForComposedRangesHoldForEveryCodePoint) {
  for (char32_t value = 1; value < 0x20000; ++value) {
    if (value >= 0xD800 && value < 0xE000) continue;
    std::string text = "e";
    append_utf8(text, value);
    text += "x";
    ASSERT_EQ(clean(text, {}).text, clean_plainly(text, {}).text) << std::hex << static_cast<unsigned>(value);
  }
}

TEST(Clean, CleaningTwiceChangesNothing) {
  std::mt19937 random(8);
  for (int i = 0; i < 5000; ++i) {
    const std::string once = cleaned(random_text(random, random() % 12));
    ASSERT_EQ(cleaned(once), once);
  }
}

}  // namespace
}  // namespace crowdline::text
