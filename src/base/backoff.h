// How long to wait before the next try: full jitter, as in "Exponential Backoff And Jitter" (M. Brooker, 2015).
#pragma once

#include <cstdint>

namespace crowdline {

struct BackoffSettings {
  std::int64_t first_ms = 1'000;
  std::int64_t most_ms = 60'000;
};

class Backoff {
 public:
  explicit Backoff(std::uint64_t seed, const BackoffSettings& settings = {}) : state_(seed), settings_(settings) {}

  // Between 0 and the bound, which doubles with each call up to the most.
  std::int64_t next_ms();
  // The next wait is a first one again.
  void reset() { tries_ = 0; }
  int tries() const { return tries_; }

 private:
  std::uint64_t state_;
  BackoffSettings settings_;
  int tries_ = 0;
};

}  // namespace crowdline
