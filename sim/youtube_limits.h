// What the Data API allows.
#pragma once

#include <cstdint>

namespace crowdline::sim {

struct YoutubeLimits {
  std::int64_t units = 10'000;  // a day and project
  std::int64_t searches = 100;  // the same
  std::int64_t chat_cost = 5;   // units of a request for live chat
};

}  // namespace crowdline::sim
