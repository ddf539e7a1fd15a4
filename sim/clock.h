// Simulated time: runs `speed` times as fast as the wall.
#pragma once

#include <chrono>
#include <cmath>
#include <cstdint>
#include <optional>

namespace crowdline::sim {

// Two readings. elapsed: since the simulator started, always runs; timers and limits count in it. played: video time of the
// streams, stands at 0 until release(); stamps of messages follow it. All in simulated milliseconds.
class SimClock {
 public:
  using Wall = std::chrono::steady_clock;

  // `zero_ms`: the instant (ms since 1970) of video time 0; a whole second, since stream starts are told in seconds.
  SimClock(std::int64_t zero_ms, double speed, Wall::time_point start)
      : zero_ms_(zero_ms), speed_(speed), start_(start) {}

  void release(Wall::time_point now) {
    if (!release_) release_ = now;
  }
  bool released() const { return release_.has_value(); }

  std::int64_t elapsed_ms(Wall::time_point now) const { return scaled(now - start_); }
  std::int64_t played_ms(Wall::time_point now) const { return release_ ? scaled(now - *release_) : 0; }
  std::int64_t zero_ms() const { return zero_ms_; }
  // The instant that clients are told.
  std::int64_t stamp_ms(Wall::time_point now) const { return zero_ms_ + played_ms(now); }

  // When video time `played_ms` is reached. Only after release().
  Wall::time_point wall_of(std::int64_t played_ms) const { return *release_ + real(played_ms); }
  // How long `simulated_ms` last.
  Wall::duration real(std::int64_t simulated_ms) const {
    const std::chrono::duration<double, std::milli> length(static_cast<double>(simulated_ms) / speed_);
    return std::chrono::duration_cast<Wall::duration>(length);
  }

 private:
  std::int64_t scaled(Wall::duration length) const {
    const std::chrono::duration<double, std::milli> wall = length;
    return static_cast<std::int64_t>(std::floor(wall.count() * speed_ + 1e-6));
  }

  std::int64_t zero_ms_;
  double speed_;
  Wall::time_point start_;
  std::optional<Wall::time_point> release_;
};

}  // namespace crowdline::sim
