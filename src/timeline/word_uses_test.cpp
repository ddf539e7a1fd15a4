#include "timeline/word_uses.h"

#include <gtest/gtest.h>

#include "timeline/sample_messages_test.h"

namespace crowdline::timeline {
namespace {

WordUses uses_of(std::string_view word) {
  static const std::vector<ScoredMessage> messages = {
      sample(0, name(1), "game on, Game!"),
      sample(1, name(2), "two games"),
      sample(2, name(2), "GAME"),
      sample(3, name(3), "!game"),
      sample(4, name(3), "pre-game hype"),
      sample(5, name(4), "@game hi :) 3Dおめでとう"),
      sample(6, name(5), "おめでとうございます"),
  };
  static const std::vector<std::uint32_t> chatter_of = {0, 1, 1, 2, 2, 3, 4};
  std::array<WordUses, 1> uses = {WordUses{.text = word, .messages = 9}};
  count_word_uses(messages, chatter_of, uses);
  return uses[0];
}

TEST(WordUses, AWordCountsOnceAMessageAndNotInsideLongerWords) {
  EXPECT_EQ(uses_of("game").messages, 4U) << "neither in \"games\" nor in a mention";
  EXPECT_EQ(uses_of("GAME").chatters, 3U) << "case apart, two of them by one chatter";
  EXPECT_EQ(uses_of("two games").messages, 1U);
  EXPECT_EQ(uses_of("gam").messages, 0U);
  EXPECT_EQ(uses_of("").messages, 0U);
}

TEST(WordUses, MarksAndOtherScriptsHaveNoEdges) {
  EXPECT_EQ(uses_of(":)").messages, 1U);
  EXPECT_EQ(uses_of("おめでとう").chatters, 2U);
  EXPECT_EQ(uses_of("3D").messages, 1U);
}

}  // namespace
}  // namespace crowdline::timeline
