#include "irc/emotes.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace crowdline::irc {
namespace {

std::string marked(std::string_view text, std::string_view tag) {
  std::vector<Emote> emotes = {{"left over", 0, 1}};
  read_emotes(tag, text, emotes);
  std::string out;
  for (const Emote& emote : emotes)
    out.append("[").append(emote.id).append(":").append(text.substr(emote.begin, emote.end - emote.begin)).append("]");
  return out;
}

TEST(Emotes, CountCodePointsWithInclusiveEnds) {
  const struct {
    const char* text;
    const char* tag;
    const char* emotes;
    const char* why;
  } rows[] = {
      {"HeyYa ok HeyYa", "9001:0-4,9-13", "[9001:HeyYa][9001:HeyYa]", "ASCII"},
      {"🔥🔥 HeyYa ok HeyYa", "9001:3-7,12-16", "[9001:HeyYa][9001:HeyYa]", "neither bytes nor UTF-16 units"},
      {"b a", "2:2-2/1:0-0", "[1:b][2:a]", "sorted by place, whatever the order of ids"},
      {"x y", "emotesv2_0a1b:0-0/301512758_TK:2-2", "[emotesv2_0a1b:x][301512758_TK:y]", "ids are no numbers"},
      {"hello", "1:0-4", "[1:hello]", "up to the last letter"},
      {"hello", "1:0-5", "", "one beyond the text"},
      {"hello", "1:0-99/2:1-2", "[2:el]", "a range beyond the text hides no other"},
      {"hello", "1:0-2/2:2-3", "[1:hel]", "overlapping"},
      {"é", "1:0-1", "", "bytes do not count"},
      {"hi", "25:04,0-1", "[25:hi]", "a range without a dash"},
      {"hi", "25:1-0", "", "reversed"},
      {"hi", "25:a-b/:0-1", "[:hi]", "letters; an empty id"},
      {"hi", "0-1", "[:hi]", "no id"},
      {"hi", "1:2:0-1", "[2:hi]", "two colons"},
      {"hi", "1:0-0/1-1", "[1:h][:i]", "the id ends with its group"},
      {"hi", "1:0-4294967296,1:0-99999999999", "", "numbers beyond any text"},
      {"hi", "", "", "no emotes"},
      {"", "1:0-0", "", "no text"},
      {"hi", ":,/-:/", "", "nothing but marks"},
  };
  for (const auto& row : rows) EXPECT_EQ(marked(row.text, row.tag), row.emotes) << row.why << ": " << row.tag;
}

TEST(Emotes, GivesRawRangesInOrder) {
  std::string seen;
  each_emote_range("25:0-4,6-10/1902:12-16,3-2", [&seen](std::string_view id, std::uint32_t first, std::uint32_t last) {
    seen.append(id).append(":").append(std::to_string(first)).append("-").append(std::to_string(last)).append(" ");
  });
  EXPECT_EQ(seen, "25:0-4 25:6-10 1902:12-16 ");
}

// Whatever the tag says, emotes lie inside the text, apart from each other, at the borders of characters.
TEST(Emotes, StayInsideTheText) {
  std::mt19937 random(3);
  const std::vector<std::string> parts = {"a", "é", "🔥", "漢", " "};
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    std::string tag = "1:";
    for (auto n = random() % 20; n > 0; --n) text += parts[random() % parts.size()];
    for (auto n = random() % 6; n > 0; --n)
      tag += std::to_string(random() % 20) + "-" + std::to_string(random() % 24) + (random() % 3 == 0 ? "/2:" : ",");
    std::vector<Emote> emotes;
    read_emotes(tag, text, emotes);
    std::uint32_t behind = 0;
    for (const Emote& emote : emotes) {
      ASSERT_LE(behind, emote.begin) << tag;
      ASSERT_LT(emote.begin, emote.end) << tag;
      ASSERT_LE(emote.end, text.size()) << tag;
      const auto is_border = [&](std::size_t at) { return at == text.size() || (text[at] & 0xC0) != 0x80; };
      ASSERT_TRUE(is_border(emote.begin) && is_border(emote.end)) << tag;
      behind = emote.end;
    }
  }
}

}  // namespace
}  // namespace crowdline::irc
