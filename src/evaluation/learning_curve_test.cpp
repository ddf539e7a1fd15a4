#include "evaluation/learning_curve.h"

#include <gtest/gtest.h>

#include <set>

#include "evaluation/labelled_fixture_test.h"

namespace crowdline::evaluation {
namespace {

std::set<std::string> streams(Messages messages) {
  std::set<std::string> names;
  for (const auto& message : messages) names.insert(message.stream);
  return names;
}

TEST(LearningCurve, TheDevSplitIsOfTrainStreamsAndWhole) {
  auto messages = mixed_messages(400);
  for (auto& message : messages) message.test = message.row < 40;
  const DevSplit split = split_dev(messages);
  EXPECT_EQ(split.train.size() + split.dev.size(), 360);
  EXPECT_GT(split.dev.size(), 20);
  for (const std::string& stream : streams(split.dev)) EXPECT_FALSE(streams(split.train).contains(stream)) << stream;
  for (const auto& message : split.dev) EXPECT_FALSE(message.test);
}

TEST(LearningCurve, ASmallerShareLiesWithinALargerOne) {
  const auto messages = mixed_messages(400);
  const auto tenth = streams(first_streams(messages, 10));
  const auto half = streams(first_streams(messages, 50));
  EXPECT_EQ(tenth.size(), 10);
  EXPECT_EQ(half.size(), 50);
  EXPECT_TRUE(std::ranges::includes(half, tenth));
  EXPECT_EQ(first_streams(messages, 100).size(), 400);
}

TEST(LearningCurve, StreamsStayWhole) { EXPECT_EQ(first_streams(mixed_messages(400), 5).size(), 5 * 4); }

}  // namespace
}  // namespace crowdline::evaluation
