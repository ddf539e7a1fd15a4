#include "evaluation/faithfulness.h"

#include <gtest/gtest.h>

#include "evaluation/summary_corruption.h"

namespace crowdline::evaluation {
namespace {

// Ten chatters, twelve messages: "soup" from five, "not like this" from three, KEKW from two.
WindowRecord record() {
  WindowRecord record{.seconds = 120};
  for (std::uint64_t chatter = 1; chatter <= 5; ++chatter) record.chat.push_back({0, chatter, "SOUP time"});
  for (std::uint64_t chatter = 6; chatter <= 8; ++chatter) record.chat.push_back({0, chatter, "not like this"});
  for (std::uint64_t chatter = 9; chatter <= 10; ++chatter) record.chat.push_back({0, chatter, "KEKW"});
  record.chat.push_back({0, 1, "hm"});
  record.chat.push_back({0, 1, "well"});
  record.earlier = {6, 6, 6};
  record.amounts = {120};
  return record;
}

TEST(Faithfulness, TrueTextsPass) {
  for (const char* text : {
           "Five people say \"soup\" and three say \"not like this\".",
           "\"soup\" comes from five people, while three say \"not like this\".",
           "Among ten people, \"soup\" and \"not like this\" stand out.",
           "Chat is twice as busy as usual: half of the people say \"soup\".",
           "Eight people say \"soup\" or \"not like this\", and some post KEKW.",
           "A raid brings 120 viewers, with 12 messages in two minutes.",
           "About a quarter of the messages are \"not like this\".",
       }) {
    const Faithfulness found = check_faithfulness(text, record());
    EXPECT_TRUE(found.faithful()) << text << ": " << (found.wrong.empty() ? "" : found.wrong[0]);
    EXPECT_GT(found.numbers, 0U) << text;
  }
}

TEST(Faithfulness, EachKindOfFalseClaimIsSeen) {
  for (const char* text : {
           "Six people say \"soup\".",
           "Five people say \"not like this\".",
           "Three people say \"soup\", five say \"not like this\".",
           "Chat is four times as busy as usual.",
           "Two thirds of the people say \"soup\".",
           "A raid brings 130 viewers.",
           "People say \"soup please\".",
           "Two people post \"KEKW\".",  // under three chatters
           "Some post PogChamp.",
           "Nearly all of the messages are commands.",
           "Eleven people write in ten minutes.",
       }) {
    EXPECT_FALSE(check_faithfulness(text, record()).faithful()) << text;
  }
}

TEST(Faithfulness, AWordIsCountedAsAWord) {
  WindowRecord soups = record();
  for (std::uint64_t chatter = 11; chatter <= 12; ++chatter) soups.chat.push_back({0, chatter, "soupy"});
  EXPECT_TRUE(check_faithfulness("Five people say \"soup\".", soups).faithful());
  EXPECT_FALSE(check_faithfulness("Seven people say \"soup\".", soups).faithful()) << "longer words are others";
}

TEST(Faithfulness, AShareOfMessagesIsCountedAsWhatItIsCalled) {
  WindowRecord spam{.chat = {}, .amounts = {}, .earlier = {}, .seconds = 120};
  for (int i = 0; i < 8; ++i) spam.chat.push_back({0, 1, "buy now"});
  for (std::uint64_t chatter = 2; chatter <= 5; ++chatter)
    spam.chat.push_back({0, chatter, "what is " + std::to_string(chatter)});
  EXPECT_TRUE(check_faithfulness("Half of the messages are spam.", spam).faithful());
  EXPECT_FALSE(check_faithfulness("Half of the messages are walls of emotes.", spam).faithful());
  EXPECT_FALSE(check_faithfulness("Half of the messages are commands.", spam).faithful());
  EXPECT_FALSE(check_faithfulness("Nearly all of the messages are spam.", spam).faithful());
  EXPECT_FALSE(check_faithfulness("Half of the messages are copy-pasta.", spam).faithful()) << "of one chatter";
}

TEST(Faithfulness, TitleAndCategoryMayBeNamed) {
  EXPECT_FALSE(check_faithfulness("Chat talks about GTA.", record()).faithful());
  EXPECT_TRUE(check_faithfulness("Chat talks about GTA.", record(), "GTA night").faithful());
}

TEST(Corruption, EveryKindIsSeen) {
  const WrittenText text{"Soup", "Five people say \"soup\" and three say \"not like this\".", "positive"};
  const WrittenText other{"Frogs", "Seven people say \"frogs\".", "negative"};
  for (const Corruption corruption : kCorruptions) {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
      const auto wrong = corrupt(corruption, text, other, record(), seed);
      ASSERT_TRUE(wrong.has_value()) << to_string(corruption);
      const bool mood = wrong->mood != text.mood;
      EXPECT_TRUE(mood || !check_faithfulness(wrong->text, record()).faithful())
          << to_string(corruption) << wrong->text;
    }
  }
  EXPECT_EQ(corrupt(Corruption::kChangedNumber, {"", "Small talk.", ""}, other, record(), 1), std::nullopt);
}

}  // namespace
}  // namespace crowdline::evaluation
