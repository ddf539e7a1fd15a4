// What this process uses, by /proc and getrusage.
#pragma once

#include <cstdint>

namespace crowdline::api {

struct ProcessUsage {
  std::uint64_t resident_bytes = 0;  // 0 when it cannot be told
  double cpu_seconds = 0;            // user and system, all threads
  std::uint64_t open_files = 0;      // descriptors
};

ProcessUsage process_usage();

}  // namespace crowdline::api
