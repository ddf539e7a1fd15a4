#include "base/backoff.h"

#include <algorithm>

namespace crowdline {
namespace {

// SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every machine.
std::uint64_t next_random(std::uint64_t& state) {
  std::uint64_t z = (state += 0x9E3779B97F4A7C15);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
  return z ^ (z >> 31);
}

}  // namespace

std::int64_t Backoff::next_ms() {
  std::int64_t bound = settings_.first_ms;
  for (int i = 0; i < tries_ && bound < settings_.most_ms; ++i) bound *= 2;
  bound = std::min(bound, settings_.most_ms);
  ++tries_;
  return static_cast<std::int64_t>(next_random(state_) % static_cast<std::uint64_t>(bound + 1));
}

}  // namespace crowdline
