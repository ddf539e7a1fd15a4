// Turns the clock of a session in tests, calling its timer exactly when the session asked for it.
#pragma once

#include <algorithm>
#include <cstdint>

namespace crowdline::twitch {

// Moves `now` on by `ms`; settle() carries out what the session wants after each call of its timer.
template <typename Session, typename Settle>
void turn_clock(Session& session, std::int64_t& now, std::int64_t ms, Settle settle) {
  const std::int64_t end = now + ms;
  for (int calls = 0; calls < 10'000; ++calls) {
    const auto next = session.wait_until(now);
    if (!next || *next > end) break;
    now = std::max(now, *next);
    session.timer(now);
    settle();
  }
  now = end;
}

}  // namespace crowdline::twitch
