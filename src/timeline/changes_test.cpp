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

TEST(Changes, PaceMoodAndEmotionAgainstFiveMinutes) {
  std::vector<Window> before = calm(8);
  before[0].messages = 9000;  // older than five minutes
  const Change change = what_changed(window_at(8, 60, 0.6, 0.1, 0.7), before);
  ASSERT_TRUE(change.pace.has_value());
  EXPECT_NEAR(*change.pace, 3, 1e-9);
  ASSERT_TRUE(change.mood_before.has_value());
  EXPECT_NEAR(*change.mood_before, 0.1, 1e-9);
  EXPECT_NEAR(*change.mood_now, 0.6, 1e-9);
  EXPECT_EQ(change.risen, model::Emotion::kAmusement);
}

TEST(Changes, WithinTheIntervalsNothingChanged) {
  EXPECT_EQ(what_changed(window_at(8, 20, 0.25, 0.2, 0.25), calm(8)), Change{});
}

TEST(Changes, WhatNobodyFeelsIsNoChange) {
  const std::vector<Window> before = {window_at(7, 2000, 0.1, 0.01, 0.2)};
  EXPECT_EQ(what_changed(window_at(8, 2000, 0.2, 0.01, 0.2), before), Change{}) << "beyond chance, but small";
}

TEST(Changes, AFewMessagesMoreAreNoOtherPace) {
  const std::vector<Window> before = {window_at(6, 4, 0.1, 0.2, 0), window_at(7, 4, 0.1, 0.2, 0)};
  EXPECT_FALSE(what_changed(window_at(8, 9, 0.1, 0.2, 0), before).pace.has_value());
  EXPECT_TRUE(what_changed(window_at(8, 24, 0.1, 0.2, 0), before).pace.has_value());
  EXPECT_NEAR(what_changed(window_at(8, 5, 0.1, 0.2, 0), calm(8)).pace.value_or(0), 0.25, 1e-9);
}

TEST(Changes, NothingBeforeNothingToCompare) { EXPECT_EQ(what_changed(window_at(0, 60, 0.5, 0.1, 0.5), {}), Change{}); }

}  // namespace
}  // namespace crowdline::timeline
