// What time it is for the server, by the stamps on its messages.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>

namespace crowdline {

// The user's clock may be minutes wrong, the server's stamps are what gaps and video time are made of. The newest stamp less
// the time of its arrival, at its largest, is how far the server is ahead, less the shortest time on the way. Times are ms
// since 1970; never runs backwards as long as the clock that feeds it does not.
class ServerClock {
 public:
  void heard(std::int64_t sent_ms, std::int64_t now_ms) {
    const std::int64_t ahead = sent_ms - now_ms;
    ahead_ms_ = ahead_ms_ ? std::max(*ahead_ms_, ahead) : ahead;
  }
  bool known() const { return ahead_ms_.has_value(); }
  // The own clock, as long as nothing was heard.
  std::int64_t at(std::int64_t now_ms) const { return now_ms + ahead_ms_.value_or(0); }

 private:
  std::optional<std::int64_t> ahead_ms_;
};

}  // namespace crowdline
