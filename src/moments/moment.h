// The moments of a stream: where chat reacted, when that began, and why it was picked.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "timeline/second_lanes.h"
#include "timeline/window.h"

namespace crowdline::moments {

struct Moment {
  std::uint32_t rank = 0;     // 1 is the strongest
  std::int64_t start_ms = 0;  // onset of the reaction less the lag: points at the cause
  std::int64_t peak_ms = 0;   // the busiest second of the reaction
  std::int64_t end_ms = 0;    // at most 180 s after start_ms
  double score = 0;           // 0 to 1, comparable within the stream
  std::string
      kind;  // "hype", "laughter", "sadness", "anger", "surprise", "affection", "raid", "copypasta", "question", "activity"
  std::string why;  // one sentence in words: rate against the usual, chatters, emotion, phrase
};

using WordTest = std::function<bool(std::string_view word)>;

struct MomentSettings {
  std::size_t limit = 20;
  std::int64_t min_distance_ms = 60'000;  // between peaks
  std::int64_t reaction_lag_ms = 5'000;   // taken off the onset
  WordTest is_rude;                       // words that no reason quotes; without a test all may be quoted
};

// Sorted by rank. Empty for a flat stream: a moment must stand out from the stream's own noise around it, so that one long
// hot stretch does not hide the rest. Reads windows for reasons; both inputs cover the same stream. Pure.
std::vector<Moment> find_moments(const timeline::SecondLanes& lanes, std::span<const timeline::Window> windows,
                                 const MomentSettings& settings = {});

}  // namespace crowdline::moments
