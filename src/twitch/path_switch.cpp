#include "twitch/path_switch.h"

namespace crowdline::twitch {

void PathSwitch::irc_up(std::int64_t now_ms) {
  if (!down_since_ms_) return;
  down_since_ms_.reset();
  up_since_ms_ = now_ms;
}

void PathSwitch::irc_down(std::int64_t now_ms) {
  if (!down_since_ms_) down_since_ms_ = now_ms;
}

bool PathSwitch::wants_events(std::int64_t now_ms) {
  if (refused_)
    events_ = true;
  else if (down_since_ms_ && *down_since_ms_ + settings_.patience_ms <= now_ms)
    events_ = true;
  else if (!down_since_ms_ && up_since_ms_ + settings_.settle_ms <= now_ms)
    events_ = false;
  return events_;
}

std::optional<std::int64_t> PathSwitch::wait_until() const {
  if (refused_) return std::nullopt;
  if (down_since_ms_) return events_ ? std::nullopt : std::optional(*down_since_ms_ + settings_.patience_ms);
  return events_ ? std::optional(up_since_ms_ + settings_.settle_ms) : std::nullopt;
}

}  // namespace crowdline::twitch
