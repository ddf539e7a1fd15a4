// The points that Helix grants a minute, shared by all tasks that call it with one token.
#pragma once

#include <cstdint>
#include <optional>

#include "net/http_types.h"

namespace crowdline::twitch {

// One point a call. What the server says last counts, less what is under way. Times are ms since 1970. Not thread-safe.
class RateBucket {
 public:
  // nullopt: a point was taken, call now. Else: not before that time.
  std::optional<std::int64_t> take(std::int64_t now_ms);
  // The answer of a call that take() allowed: headers Ratelimit-Remaining and Ratelimit-Reset (seconds since 1970).
  void answered(const net::HeaderList& headers);
  // The call had no answer.
  void failed();
  // The server said 429: nobody calls before the reset. Returns when to try again.
  std::int64_t exhausted(const net::HeaderList& headers, std::int64_t now_ms);

  std::int64_t remaining() const { return remaining_; }

 private:
  static constexpr std::int64_t kUsualLimit = 800;
  std::int64_t remaining_ = kUsualLimit;
  std::int64_t limit_ = kUsualLimit;
  std::int64_t reset_ms_ = 0;
  std::int64_t under_way_ = 0;
};

}  // namespace crowdline::twitch
