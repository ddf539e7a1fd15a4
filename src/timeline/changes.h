// What changed against the minutes before: facts for "suddenly", "calmer", "from laughter to anger".
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "timeline/window.h"

namespace crowdline::timeline {

struct Change {
  double seconds = 0;                // of the windows before that are compared with
  std::optional<double> rate_ratio;  // messages a second over those before; absent when there were none
  std::optional<double>
      mood_before;                 // mean sentiment of the windows before, by chatters; with `mood_now` only where both
  std::optional<double> mood_now;  // differ by more than their intervals
  std::optional<model::Emotion> risen;  // the emotion whose share grew most, beyond chance (z of 2)
  std::optional<model::Emotion> fallen;
  std::vector<std::string> new_topics;  // names of topics of which there was none before, heaviest first
};

inline constexpr std::int64_t kChangeMs = 300'000;

// `before`: windows before `window`, in order; only those that begin within kChangeMs before it count. Pure.
Change what_changed(const Window& window, std::span<const Window> before);

}  // namespace crowdline::timeline
