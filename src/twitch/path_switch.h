// When a channel that is read by IRC is read by EventSub, too.
#pragma once

#include <cstdint>
#include <optional>

namespace crowdline::twitch {

struct PathSwitchSettings {
  std::int64_t patience_ms = 15'000;  // IRC has so long to come (back) before EventSub is asked
  std::int64_t settle_ms = 60'000;    // IRC must have been well for so long before EventSub is left
};

// IRC comes first: it needs no login, and carries the time of each message. EventSub needs a user's token, and steps in while IRC
// cannot be had. Times are ms since 1970.
class PathSwitch {
 public:
  explicit PathSwitch(std::int64_t now_ms, const PathSwitchSettings& settings = {})
      : settings_(settings), down_since_ms_(now_ms) {}

  void irc_up(std::int64_t now_ms);
  void irc_down(std::int64_t now_ms);
  // IRC will not come back for this channel.
  void irc_refused() { refused_ = true; }

  // Whether EventSub should be read now; the same until something else happens or wait_until() has passed.
  bool wants_events(std::int64_t now_ms);
  std::optional<std::int64_t> wait_until() const;

 private:
  PathSwitchSettings settings_;
  std::optional<std::int64_t> down_since_ms_;
  std::int64_t up_since_ms_ = 0;
  bool refused_ = false;
  bool events_ = false;
};

}  // namespace crowdline::twitch
