// What changed against the minutes before: facts for "more laughter", "calmer", "the mood darkens".
#pragma once

#include <optional>
#include <span>

#include "timeline/window.h"

namespace crowdline::timeline {

struct Change {
  friend bool operator==(const Change&, const Change&) = default;
  // Mean sentiment of the windows before, by chatters; with `mood_now` only where both differ by more than chance and by
  // enough to be felt.
  std::optional<double> mood_before;
  std::optional<double> mood_now;
  std::optional<model::Emotion> risen;  // whose share grew most, beyond chance (z of 2.5)
  std::optional<double> pace;           // messages a second over those before, where it halved or doubled
};

inline constexpr std::int64_t kChangeMs = 300'000;

// `before`: windows before `window`, in order; only those that begin within kChangeMs before it count. Pure.
Change what_changed(const Window& window, std::span<const Window> before);

}  // namespace crowdline::timeline
