#include "formats/utf8_repair.h"

#include <gtest/gtest.h>

#include <random>

namespace crowdline::formats {
namespace {

TEST(Utf8Repair, LeavesGoodTextAlone) {
  for (const char* text : {"", "plain", "é", "あい", "🔥 fire", "\xEF\xBF\xBD"}) {
    EXPECT_TRUE(is_utf8(text));
    EXPECT_EQ(repair_utf8(text), text);
    EXPECT_EQ(to_utf8(text), text);
  }
}

TEST(Utf8Repair, ReplacesWhatIsNoCharacter) {
  const struct {
    const char* catches;
    std::string bad;
    std::string good;
  } rows[] = {
      {"a lone continuation byte",
       "a\x80"
       "b",
       "a\uFFFDb"},
      {"a cut character at the end", "a\xF0\x9F\x94", "a\uFFFD"},
      {"a cut character in the middle",
       "\xE3\x81"
       "b",
       "\uFFFDb"},
      {"an overlong slash", "\xC0\xAF", "\uFFFD\uFFFD"},
      {"half a surrogate pair", "\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
      {"beyond the last code point", "\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"},
      {"a byte that never occurs", "\xFFz", "\uFFFDz"},
  };
  for (const auto& row : rows) EXPECT_EQ(repair_utf8(row.bad), row.good) << row.catches;
}

TEST(Utf8Repair, AlwaysGivesUtf8) {
  std::mt19937 random(3);
  for (int round = 0; round < 2000; ++round) {
    std::string text(random() % 40, '\0');
    for (char& c : text) c = static_cast<char>(random() % 3 == 0 ? random() : 0x80 | random());
    ASSERT_TRUE(is_utf8(repair_utf8(text)));
  }
}

TEST(Utf8Repair, EncodesCodePoints) {
  std::string text;
  for (const char32_t code : {U'a', U'é', U'あ', U'🔥'}) append_utf8(code, text);
  EXPECT_EQ(text, "aéあ🔥");
}

std::string spans(std::string_view text, std::vector<CodePointRange> ranges) {
  std::string result;
  for (const auto& span : to_spans(text, std::move(ranges)))
    result += "[" + std::string(text.substr(span.begin, span.end - span.begin)) + "]";
  return result;
}

TEST(Utf8Repair, TurnsCodePointsIntoBytes) {
  EXPECT_EQ(spans("🔥🔥 HeyYa ok HeyYa", {{12, 17}, {3, 8}}), "[HeyYa][HeyYa]")
      << "unsorted, behind characters of four bytes";
  EXPECT_EQ(spans("abc", {{0, 3}}), "[abc]");
  EXPECT_EQ(spans("あ", {{0, 1}}), "[あ]");
}

TEST(Utf8Repair, DropsBadRanges) {
  EXPECT_EQ(spans("abcdef", {{2, 2}, {4, 3}}), "") << "empty and reversed";
  EXPECT_EQ(spans("あいう", {{1, 4}, {1, 2}}), "[い]") << "beyond the end, though not beyond the bytes";
  EXPECT_EQ(spans("abcdef", {{0, 3}, {2, 4}, {3, 5}}), "[abc][de]") << "overlapping";
  EXPECT_EQ(spans("abc", {{7, 9}}), "");
  EXPECT_EQ(spans("", {{0, 1}}), "");
}

}  // namespace
}  // namespace crowdline::formats
