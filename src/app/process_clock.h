// The clocks of the process, for those that have them passed in.
#pragma once

#include <chrono>
#include <cstdint>

namespace crowdline::app {

// Instants, ms since 1970.
inline std::int64_t wall_ms() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

// For waiting: never runs backwards.
inline std::int64_t steady_ms() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

}  // namespace crowdline::app
