// Time of clients: the wall clock, or one that runs faster so that tests need not wait.
#pragma once

#include <chrono>
#include <cstdint>

namespace crowdline::net {

// ms since 1970 that never run backwards: the wall clock when it was made, the steady clock since. `scale` 50: fifty seconds pass
// in a real one. Immutable, so any thread may ask.
class ScaledClock {
 public:
  explicit ScaledClock(std::int64_t scale = 1)
      : scale_(scale < 1 ? 1 : scale),
        wall_ms_(
            std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
                .count()),
        begin_(std::chrono::steady_clock::now()) {}

  std::int64_t now_ms() const {
    const auto passed = std::chrono::steady_clock::now() - begin_;
    return wall_ms_ + std::chrono::duration_cast<std::chrono::milliseconds>(passed * scale_).count();
  }
  // How long to wait, in real time, until `at_ms`; 0 when that has passed.
  std::chrono::milliseconds wait_for(std::int64_t at_ms) const {
    const std::int64_t left = at_ms - now_ms();
    return std::chrono::milliseconds(left <= 0 ? 0 : (left + scale_ - 1) / scale_);
  }
  std::int64_t scale() const { return scale_; }

 private:
  std::int64_t scale_;
  std::int64_t wall_ms_;
  std::chrono::steady_clock::time_point begin_;
};

}  // namespace crowdline::net
