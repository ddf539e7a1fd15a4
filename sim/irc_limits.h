// Twitch's limits on logins, joins and channels; docs/formats/simulator.md names the sources.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <string>

namespace crowdline::sim {

// At most `limit` in any `window_ms`; a limit of 0 lets everything pass.
class SlidingLimit {
 public:
  SlidingLimit(std::size_t limit, std::int64_t window_ms) : limit_(limit), window_ms_(window_ms) {}

  // Counts one. False when that is one too many.
  bool take(const std::string& account, std::int64_t now_ms) {
    auto& times = times_[account];
    while (!times.empty() && times.front() + window_ms_ <= now_ms) times.pop_front();
    times.push_back(now_ms);
    return limit_ == 0 || times.size() <= limit_;
  }

 private:
  std::size_t limit_;
  std::int64_t window_ms_;
  std::map<std::string, std::deque<std::int64_t>> times_;
};

}  // namespace crowdline::sim
