// The clock's part in a session: time limits, keep-alive, joins within the budget.
#include <algorithm>

#include "twitch/irc_session.h"

namespace crowdline::twitch {

void IrcSession::timer(std::int64_t now_ms) {
  if (ended_) return;
  if (login_until_ms_ && *login_until_ms_ <= now_ms) give_up_login(now_ms);
  if (open_at_ms_ && *open_at_ms_ <= now_ms) open(now_ms);
  if (old_ && (old_until_ms_ <= now_ms || (connected_now() && book_.all_settled()))) drop_old();
  if (current_) watch(*current_, now_ms);
  if (!connected_now()) return;
  book_.expire_joins(now_ms, actions_);
  pump_joins(now_ms);
}

// A quiet channel is no dead one: the server is asked, and its answer decides.
void IrcSession::watch(Connection& connection, std::int64_t now_ms) {
  if (deadline_of(connection) > now_ms) return;
  if (connection.phase == Phase::kConnecting) return lose("no connection in time", now_ms);
  if (connection.phase == Phase::kRegistering) return lose("no welcome in time", now_ms);
  if (connection.pinged_ms) return lose("the server does not answer", now_ms);
  connection.pinged_ms = now_ms;
  send(connection, fmt::format("PING :crowdline{}", ++pings_));
}

std::int64_t IrcSession::deadline_of(const Connection& connection) const {
  switch (connection.phase) {
    case Phase::kConnecting:
      return connection.since_ms + settings_.connect_timeout_ms;
    case Phase::kRegistering:
      return connection.since_ms + settings_.register_timeout_ms;
    case Phase::kReady:
      break;
  }
  if (connection.pinged_ms) return *connection.pinged_ms + settings_.pong_timeout_ms;
  return connection.heard_ms + settings_.silence_ms;
}

std::optional<std::int64_t> IrcSession::wait_until(std::int64_t now_ms) const {
  std::optional<std::int64_t> next;
  const auto at = [&next](std::optional<std::int64_t> time) {
    if (time && (!next || *time < *next)) next = time;
  };
  if (ended_) return next;
  at(login_until_ms_);
  at(open_at_ms_);
  if (old_) at(old_until_ms_);
  if (current_) at(deadline_of(*current_));
  if (connected_now()) {
    at(book_.next_expiry());
    if (book_.has_waiting()) at(joins_.free_at(now_ms));
  }
  return next;
}

void IrcSession::pump_joins(std::int64_t now_ms) {
  if (!connected_now()) return;
  for (std::string& line : book_.join_lines(joins_, now_ms))
    actions_.emplace_back(SendLine{current_->id, std::move(line)});
}

}  // namespace crowdline::twitch
