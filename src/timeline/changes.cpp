#include "timeline/changes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace crowdline::timeline {
namespace {

constexpr double kZ = 2.5;          // beyond chance, though the greatest of nine shares, and every window, is looked at
constexpr double kZOfHalf = 1.645;  // what half an interval of 90 % is
constexpr double kLeastCount = 5;   // messages of an emotion that rose
constexpr double kFelt = 0.25;      // change of mean sentiment, which goes from -1 to 1
constexpr std::uint32_t kMoodChatters = 10;
constexpr double kTwice = 2;
constexpr double kPaceMessages = 20;  // in this window, at either pace: fewer double by chance

struct Sums {
  double messages = 0;
  double organic = 0;
  double seconds = 0;
  double sentiment = 0;  // weighed by chatters
  double chatters = 0;
  double variance = 0;  // of `sentiment`
  std::array<double, model::kEmotionCount> emotions{};
};

double half_width(const Interval& interval) { return (interval.high - interval.low) / 2; }

Sums sums_of(std::span<const Window> windows, std::int64_t from_ms, std::int64_t to_ms) {
  Sums sums;
  for (const Window& window : windows) {
    if (window.start_ms < from_ms || window.start_ms >= to_ms) continue;
    sums.messages += window.messages;
    sums.organic += window.organic();
    sums.seconds += window.seconds();
    for (std::size_t i = 0; i < sums.emotions.size(); ++i)
      sums.emotions[i] += window.view.emotions[i] * window.organic();
    if (!window.view.sentiment) continue;
    const double n = window.view.sentiment->n;
    sums.sentiment += window.view.sentiment->mean * n;
    sums.variance += std::pow(half_width(*window.view.sentiment) * n, 2);
    sums.chatters += n;
  }
  return sums;
}

void compare_pace(const Window& window, const Sums& before, Change& change) {
  if (before.messages <= 0 || window.seconds() <= 0) return;
  const double expected = before.messages / before.seconds * window.seconds();
  if (std::max<double>(expected, window.messages) < kPaceMessages) return;
  const double pace = window.messages / expected;
  if (pace >= kTwice || pace <= 1 / kTwice) change.pace = pace;
}

void compare_mood(const Window& window, const Sums& before, Change& change) {
  if (!window.view.sentiment || window.view.sentiment->n < kMoodChatters || before.chatters < kMoodChatters) return;
  const double mean = before.sentiment / before.chatters;
  const double half = std::hypot(half_width(*window.view.sentiment), std::sqrt(before.variance) / before.chatters);
  if (std::abs(window.view.sentiment->mean - mean) <= std::max(half * kZ / kZOfHalf, kFelt)) return;
  change.mood_before = mean;
  change.mood_now = window.view.sentiment->mean;
}

void compare_emotions(const Window& window, const Sums& before, Change& change) {
  const double here = window.organic();
  if (here < kLeastCount || before.organic < kLeastCount) return;
  double most = kZ;
  for (std::size_t i = 0; i < before.emotions.size(); ++i) {
    const auto emotion = static_cast<model::Emotion>(i);
    if (emotion == model::Emotion::kNone) continue;
    const double now = window.view.emotions[i] * here;
    const double pooled = (now + before.emotions[i]) / (here + before.organic);
    const double deviation = std::sqrt(pooled * (1 - pooled) * (1 / here + 1 / before.organic)) + 1e-9;
    const double z = (now / here - before.emotions[i] / before.organic) / deviation;
    if (z <= most || now < kLeastCount) continue;
    most = z;
    change.risen = emotion;
  }
}

}  // namespace

Change what_changed(const Window& window, std::span<const Window> before) {
  const Sums sums = sums_of(before, window.start_ms - kChangeMs, window.start_ms);
  Change change;
  compare_pace(window, sums, change);
  compare_mood(window, sums, change);
  compare_emotions(window, sums, change);
  return change;
}

}  // namespace crowdline::timeline
