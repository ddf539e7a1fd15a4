// At most so many of something within a sliding window of time: joins, logins, new connections.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>

namespace crowdline::twitch {

// One object is shared by all connections of a process, because the limits of the server are. Not thread-safe.
class RequestBudget {
 public:
  RequestBudget(std::size_t limit, std::int64_t window_ms) : limit_(limit), window_ms_(window_ms) {}

  // Grants up to `wanted`; what is granted counts at once.
  std::size_t take(std::size_t wanted, std::int64_t now_ms);
  // When at least one will be granted; `now_ms` when that is now.
  std::int64_t free_at(std::int64_t now_ms) const;

 private:
  std::size_t limit_;
  std::int64_t window_ms_;
  std::deque<std::int64_t> taken_;  // times, oldest first; at most limit_
};

// Twitch allows 20 joins and 20 logins within 10 s for one account; every channel of a list counts. These stay below, as
// nobody knows how the server's window lies.
inline RequestBudget join_budget() { return {18, 12'000}; }
inline RequestBudget connect_budget() { return {1, 2'000}; }

}  // namespace crowdline::twitch
