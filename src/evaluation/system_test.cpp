#include "evaluation/system.h"

#include <gtest/gtest.h>

#include "evaluation/labelled_fixture_test.h"

namespace crowdline::evaluation {
namespace {

using model::Emotion;

TEST(System, TheMajorityIsThatOfEachHead) {
  const std::vector<training::LabelledMessage> messages{message(1, Emotion::kHype, 0, false),
                                                        message(1, Emotion::kSadness, 0, false),
                                                        message(0, Emotion::kSadness, 2, true)};
  const System majority = always_the_majority(messages);
  ASSERT_EQ(majority.scores.size(), 3);
  for (const model::Score& score : majority.scores) {
    EXPECT_EQ(score.sentiment_label(), 1);
    EXPECT_EQ(score.emotion_label(), Emotion::kSadness);
    EXPECT_EQ(score.toxicity_label(), 0);
    EXPECT_FALSE(score.asks());
  }
  EXPECT_FALSE(majority.probabilities);
}

TEST(System, VaderHasItsOwnThresholds) {
  const std::vector<float> compounds{0.05F, 0.0499F, 0, -0.0499F, -0.05F};
  std::vector<int> labels;
  for (const model::Score& score : vader(compounds).scores) labels.push_back(score.sentiment_label());
  EXPECT_EQ(labels, (std::vector<int>{1, 0, 0, 0, -1}));
}

TEST(System, AQuestionMarkAloneSaysNothingElse) {
  const std::vector<text::Analysis> messages{text::analyze("is it on?", {}, text::no_emote_names()),
                                             text::analyze("it is on", {}, text::no_emote_names())};
  const System system = question_mark_alone(messages);
  EXPECT_TRUE(system.scores[0].asks());
  EXPECT_FALSE(system.scores[1].asks());
  EXPECT_FALSE(system.has(model::Head::kSentiment));
  EXPECT_TRUE(system.has(model::Head::kQuestion));
}

TEST(TestSet, ASliceKeepsMessagesAndScoresTogether) {
  TestSet set{.name = "all", .messages = mixed_messages(12)};
  set.systems.push_back(system_of("right", set.messages, 0));
  const TestSet slice = set.slice("random", [](const auto& message) { return message.random_draw; });
  ASSERT_EQ(slice.messages.size(), 6);
  const System* right = slice.find("right");
  ASSERT_NE(right, nullptr);
  for (std::size_t i = 0; i < 6; ++i) {
    EXPECT_EQ(slice.messages[i].row, 2 * i);
    EXPECT_EQ(right->scores[i].sentiment_label(), slice.messages[i].sentiment);
  }
  EXPECT_EQ(slice.find("wrong"), nullptr);
  EXPECT_EQ(key_of(slice.messages[3]), "stream1/6");
}

}  // namespace
}  // namespace crowdline::evaluation
