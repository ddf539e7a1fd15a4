// How long messages of live streams wait, and what their connections do, for /metrics.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>

#include "api/metrics.h"
#include "twitch/live_chat.h"

namespace crowdline::app {

// Thread-safe.
class LiveMetrics {
 public:
  // `count` messages are in their windows; the oldest of them came off the socket `delay` ago. All are counted with it, so
  // that the figures are an upper bound.
  void observe(std::chrono::nanoseconds delay, std::size_t count);
  void write(api::MetricsText& text, const twitch::LiveChatCounters& chat) const;

 private:
  // Upper bounds in seconds; one more bucket holds the rest.
  static constexpr std::array kBounds{.0005, .001, .002, .005, .01, .02, .05, .1, .2, .5, 1., 2., 5.};
  void write_delays(api::MetricsText& text) const;

  std::array<std::atomic<std::uint64_t>, kBounds.size() + 1> buckets_{};
  std::atomic<std::uint64_t> nanoseconds_ = 0;
};

}  // namespace crowdline::app
