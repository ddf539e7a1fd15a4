// How often live chat may be read, so that the day's quota lasts.
#pragma once

#include <cstdint>
#include <string>

namespace crowdline::youtube {

// What a live stream may count on. Times in ms.
struct QuotaShare {
  std::int64_t units = 0;          // left for live chat today
  std::int64_t cost = 5;           // of a connection, or of a page of the list
  std::int64_t streams = 1;        // that are read now, by all processes
  std::int64_t until_turn_ms = 0;  // then the quota begins anew
};

struct Pace {
  std::int64_t period_ms = 0;  // from the begin of one connection to that of the next, at least
  bool shared = false;         // with other streams: that is why it is slow
};

// Streams are planned for `planned_ms` in all; one that runs longer may run until the day turns. The quota that is left is spread
// over what is left of that, but no thinner than a fourth of the plan asks for, as nobody knows when a stream ends.
Pace pace_of(const QuotaShare& share, std::int64_t elapsed_ms, std::int64_t planned_ms);

// A stretch so long between two readings is worth telling; what was written in it may be lost.
inline constexpr std::int64_t kSlowPeriodMs = 60'000;

// One sentence; empty when the pace is fast enough.
std::string slow_sentence(const Pace& pace, const QuotaShare& share);

}  // namespace crowdline::youtube
