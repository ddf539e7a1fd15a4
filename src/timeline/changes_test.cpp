#include "timeline/changes.h"

#include <gtest/gtest.h>

namespace crowdline::timeline {
namespace {

Window window_at(int minute, std::uint32_t messages, double mean, double half, double laughing) {
  Window window;
  window.start_ms = minute * 60'000;
  window.end_ms = window.start_ms + 60'000;
  window.messages = messages;
  window.classes[0] = messages;
  window.view.sentiment = Interval{.mean = mean, .low = mean - half, .high = mean + half, .n = messages / 2};
  window.view.emotions[static_cast<std::size_t>(model::Emotion::kAmusement)] = laughing;
  return window;
}

std::vector<Window> calm(int minutes) {
  std::vector<Window> windows;
  for (int i = 0; i < minutes; ++i) windows.push_back(window_at(i, 20, 0.1, 0.2, 0.2));
  return windows;
}

TEST(Changes, RateMoodAndEmotionAgainstFiveMinutes) {
  const Change change = what_changed(window_at(8, 60, 0.6, 0.1, 0.7), calm(8));
  EXPECT_EQ(change.seconds, 300) << "older windows do not count";
  ASSERT_TRUE(change.rate_ratio.has_value());
  EXPECT_NEAR(*change.rate_ratio, 3, 1e-9);
  ASSERT_TRUE(change.mood_before.has_value());
  EXPECT_NEAR(*change.mood_before, 0.1, 1e-9);
  EXPECT_NEAR(*change.mood_now, 0.6, 1e-9);
  EXPECT_EQ(change.risen, model::Emotion::kAmusement);
  EXPECT_FALSE(change.fallen.has_value());
  EXPECT_EQ(what_changed(window_at(8, 60, 0.1, 0.1, 0.0), calm(8)).fallen, model::Emotion::kAmusement);
}

TEST(Changes, WithinTheIntervalsNothingChanged) {
  const Change change = what_changed(window_at(8, 20, 0.25, 0.2, 0.25), calm(8));
  EXPECT_FALSE(change.mood_before.has_value());
  EXPECT_FALSE(change.risen.has_value());
  EXPECT_FALSE(change.fallen.has_value());
  EXPECT_NEAR(*change.rate_ratio, 1, 1e-9);
}

TEST(Changes, NothingBeforeNothingToCompare) {
  Window first = window_at(0, 20, 0.5, 0.1, 0.5);
  first.topics = {{.words = {{"lantern", 3, 3}}, .messages = 3, .chatters = 3}};
  first.topics[0].new_here = true;
  const Change change = what_changed(first, {});
  EXPECT_FALSE(change.rate_ratio.has_value());
  EXPECT_FALSE(change.mood_before.has_value());
  EXPECT_TRUE(change.new_topics.empty());
}

TEST(Changes, NewTopicsAreNamed) {
  Window window = window_at(8, 20, 0.1, 0.2, 0.2);
  window.topics = {{.words = {{"lantern", 3, 3}}, .messages = 3, .chatters = 3},
                   {.words = {{"song", 3, 3}}, .messages = 3, .chatters = 3}};
  window.topics[1].new_here = true;
  EXPECT_EQ(what_changed(window, calm(8)).new_topics, std::vector<std::string>{"song"});
}

}  // namespace
}  // namespace crowdline::timeline
