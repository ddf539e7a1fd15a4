#include "timeline/word_variants.h"

#include <gtest/gtest.h>

#include "text/analysis.h"

namespace crowdline::timeline {
namespace {

bool same(std::string_view a, std::string_view b) {
  const std::string x = root_of(text::fold(a));
  const std::string y = root_of(text::fold(b));
  EXPECT_EQ(same_word(x, y), same_word(y, x));
  return same_word(x, y);
}

TEST(WordVariants, SpellingsOfOneWord) {
  EXPECT_TRUE(same("balloons", "balloon"));
  EXPECT_TRUE(same("baloon", "balloons"));
  EXPECT_TRUE(same("loooove", "love"));
  EXPECT_TRUE(same("drawing", "draw"));
  EXPECT_TRUE(same("minivan", "minivans"));
  EXPECT_TRUE(same("BLOOBIE", "blooby"));
  EXPECT_TRUE(same("shrimp", "srhimp")) << "two letters swapped";
}

TEST(WordVariants, ShortWordsThatDoubleTheirLastLetter) {
  for (const std::string_view form : {"lagging", "lagged", "laggy", "LAGGY", "lagg"})
    EXPECT_TRUE(same("lag", form)) << form;
  EXPECT_TRUE(same("calling", "call"));
  EXPECT_TRUE(same("banned", "ban"));
  for (const auto& [one, other] : {std::pair("belly", "bell"), std::pair("bunny", "bun"), std::pair("carry", "car"),
                                   std::pair("king", "k"), std::pair("speed", "sp"), std::pair("sing", "s")})
    EXPECT_FALSE(same(one, other)) << one << " " << other;
}

TEST(WordVariants, AnEmoteBehindThePrefixOfItsChannel) {
  EXPECT_TRUE(same("mossyLantern", "Lantern"));
  EXPECT_TRUE(same("lanternDance", "lantern"));
}

TEST(WordVariants, OtherWordsStayApart) {
  EXPECT_FALSE(same("stare", "start"));
  EXPECT_FALSE(same("found", "sound"));
  EXPECT_FALSE(same("cat", "catch")) << "three letters begin too much";
  EXPECT_FALSE(same("win", "twin"));
  EXPECT_FALSE(same("1999", "199"));
  EXPECT_FALSE(same("lantern", "pantern"));
  EXPECT_FALSE(same("", "a"));
}

TEST(WordVariants, BeyondAscii) {
  EXPECT_TRUE(same("おめでとう", "おめでとうございます"));
  EXPECT_FALSE(same("日本", "日曜"));
  EXPECT_TRUE(same("café", "café"));
}

}  // namespace
}  // namespace crowdline::timeline
