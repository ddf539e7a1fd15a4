// One-second counters of a stream: the finest grain that stays, for drawing and for finding moments.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "model/score.h"

namespace crowdline::timeline {

struct SecondCounters {
  std::uint32_t messages = 0;
  std::uint32_t chatters = 0;       // distinct within the second
  std::uint32_t organic = 0;        // messages that the sums below are over
  std::int32_t polarity_milli = 0;  // sum of P(positive) - P(negative), in thousandths
  std::uint32_t toxic = 0;
  std::array<std::uint32_t, model::kEmotionCount> emotions{};  // top classes
};

// Counters for consecutive seconds from `start_s` (may be negative).
struct SecondLanes {
  std::int64_t start_s = 0;
  std::vector<SecondCounters> seconds;

  std::int64_t end_s() const { return start_s + static_cast<std::int64_t>(seconds.size()); }
  // Zeroes outside.
  SecondCounters at(std::int64_t second) const;
};

// Column-wise variable-length integers: about 3 bytes a quiet second, ready for compression. decode() answers
// kNotUnderstood for damaged bytes.
std::string encode(const SecondLanes& lanes);
Result<SecondLanes> decode_second_lanes(std::string_view bytes);

// What a lane of at most `points` bins shows between two times.
struct LaneBin {
  std::int64_t start_ms = 0;
  double messages_mean = 0;  // a second
  std::uint32_t messages_max = 0;
  double chatters_mean = 0;
  std::uint32_t organic = 0;
  double polarity = 0;                                  // mean per organic message; meaningless when organic is 0
  double toxicity = 0;                                  // share of organic messages
  std::array<double, model::kEmotionCount> emotions{};  // shares of organic messages
};

// The smallest of 1, 2, 5, 10, 15, 30 s, 1, 2, 5, 10, 15, 30 min, 1, 2, 6, 12, 24 h that needs at most `points` bins.
std::int64_t lane_step_ms(std::int64_t from_ms, std::int64_t to_ms, std::size_t points);
// Bins start at multiples of step_ms and cover [from_ms, to_ms).
std::vector<LaneBin> bin_lanes(const SecondLanes& lanes, std::int64_t from_ms, std::int64_t to_ms,
                               std::int64_t step_ms);

}  // namespace crowdline::timeline
