#include "twitch/irc_session.h"

#include <algorithm>

namespace crowdline::twitch {
namespace {

constexpr std::string_view kLineEnd = "\r\n";

// Anonymous readers call themselves "justinfan" and digits; 4 to 6 digits are in use.
std::string anonymous_nick(std::uint64_t seed) { return fmt::format("justinfan{}", 1'000 + seed % 899'000); }

}  // namespace

IrcSession::IrcSession(IrcSettings settings, RequestBudget& joins, RequestBudget& connects, std::uint64_t seed)
    : settings_(std::move(settings)),
      joins_(joins),
      connects_(connects),
      backoff_(seed),
      book_(settings_.join_timeout_ms, settings_.seen_capacity),
      guest_nick_(anonymous_nick(seed)),
      nick_(settings_.nick.empty() ? guest_nick_ : settings_.nick) {}

IrcSession::~IrcSession() = default;

void IrcSession::start(std::int64_t now_ms) {
  if (current_ || open_at_ms_ || ended_ || login_until_ms_) return;
  if (settings_.asks_login) return ask_login(now_ms);
  open(now_ms);
}

void IrcSession::stop(std::int64_t now_ms) {
  if (ended_) return;
  book_.end_gaps(now_ms, actions_);
  end();
}

void IrcSession::end() {
  if (current_) actions_.emplace_back(CloseConnection{current_->id});
  current_.reset();
  drop_old();
  open_at_ms_.reset();
  login_until_ms_.reset();
  ended_ = true;
}

void IrcSession::join(const std::string& channel, const NameKey& key, std::int64_t now_ms) {
  book_.add(channel, key);
  pump_joins(now_ms);
}

void IrcSession::part(const std::string& channel, std::int64_t now_ms) {
  const bool known_to_server = book_.remove(channel, now_ms, actions_);
  if (known_to_server && connected_now()) send(*current_, "PART #" + channel);
}

// A session that lost its place in the budget asks again when the budget is free.
void IrcSession::open(std::int64_t now_ms) {
  if (connects_.take(1, now_ms) == 0) {
    open_at_ms_ = connects_.free_at(now_ms);
    return;
  }
  open_at_ms_.reset();
  current_ = Connection{.id = ++last_id_, .since_ms = now_ms};
  actions_.emplace_back(OpenConnection{current_->id});
}

void IrcSession::open_later(std::int64_t now_ms) { open_at_ms_ = now_ms + backoff_.next_ms(); }

void IrcSession::connected(ConnectionId id, std::int64_t now_ms) {
  if (current_ && current_->id == id && current_->phase == Phase::kConnecting) begin_registration(*current_, now_ms);
}

void IrcSession::begin_registration(Connection& connection, std::int64_t now_ms) {
  connection.phase = Phase::kRegistering;
  connection.since_ms = connection.heard_ms = now_ms;
  connection.wanted_capabilities = {"twitch.tv/tags", "twitch.tv/commands"};
  request_capabilities(connection);
  if (!settings_.token.empty()) send(connection, "PASS oauth:" + settings_.token, true);
  send(connection, "NICK " + nick_);
  if (settings_.plain_server) send(connection, fmt::format("USER {} 0 * :{}", nick_, nick_));
}

void IrcSession::request_capabilities(const Connection& connection) {
  if (!connection.wanted_capabilities.empty())
    send(connection, fmt::format("CAP REQ :{}", fmt::join(connection.wanted_capabilities, " ")));
}

void IrcSession::closed(ConnectionId id, CloseReason reason, std::int64_t now_ms) {
  if (old_ && old_->id == id) {
    old_.reset();
    book_.old_gone();
    return;
  }
  if (!current_ || current_->id != id) return;
  if (reason == CloseReason::kMovedToTls) {
    current_.reset();
    report(IrcStatus::kPlainRefused, {}, "the server speaks TLS only: use wss");
    end();
    return;
  }
  const ConnectionId gone = current_->id;
  lose(reason == CloseReason::kConnectFailed ? "no connection" : "closed by the server", now_ms);
  std::erase_if(actions_, [gone](const IrcAction& action) {  // there is nothing left to close
    const auto* close = std::get_if<CloseConnection>(&action);
    return close != nullptr && close->connection == gone;
  });
}

// The current connection is of no more use.
void IrcSession::lose(std::string_view why, std::int64_t now_ms) {
  const bool healthy = current_->phase == Phase::kReady && now_ms - current_->since_ms >= settings_.healthy_ms;
  if (healthy) backoff_.reset();
  actions_.emplace_back(CloseConnection{current_->id});
  current_.reset();
  book_.lost();
  report(IrcStatus::kLost, {}, why);
  open_later(now_ms);
}

// After RECONNECT both connections are read until the new one has joined what the old one reads.
void IrcSession::move_to_new(std::int64_t now_ms) {
  report(IrcStatus::kMaintenance);
  drop_old();
  old_ = std::exchange(current_, std::nullopt);
  old_until_ms_ = now_ms + settings_.drain_ms;
  book_.moving();
  open(now_ms);
}

void IrcSession::drop_old() {
  if (!old_) return;
  actions_.emplace_back(CloseConnection{old_->id});
  old_.reset();
  book_.old_gone();
}

void IrcSession::ask_login(std::int64_t now_ms) {
  login_until_ms_ = now_ms + settings_.login_timeout_ms;
  actions_.emplace_back(NeedToken{});
}

void IrcSession::new_login(std::string nick, std::string token, std::int64_t now_ms) {
  if (!login_until_ms_ || ended_) return;
  login_until_ms_.reset();
  settings_.asks_login = false;
  settings_.token = std::move(token);
  nick_ = std::move(nick);
  refreshed_ ? open_later(now_ms) : open(now_ms);
}

void IrcSession::give_up_login(std::int64_t now_ms) {
  if (!login_until_ms_ || ended_) return;
  login_until_ms_.reset();
  if (!settings_.token.empty()) return become_guest("there is no other token", now_ms);
  settings_.asks_login = false;
  open(now_ms);
}

// Chat can be read without a login, so that its loss costs nobody a message.
void IrcSession::become_guest(std::string_view why, std::int64_t now_ms) {
  settings_.asks_login = refreshed_ = false;
  settings_.token.clear();
  nick_ = guest_nick_;
  report(IrcStatus::kGuest, {}, why);
  open_later(now_ms);
}

void IrcSession::send(const Connection& connection, std::string line, bool secret) {
  line += kLineEnd;
  actions_.emplace_back(SendLine{connection.id, std::move(line), secret});
}

void IrcSession::report(IrcStatus status, std::string_view channel, std::string_view detail) {
  actions_.emplace_back(Report{status, std::string(channel), std::string(detail)});
}

IrcCounters IrcSession::counters() const {
  IrcCounters counters = counters_;
  counters.doubles = book_.doubles();
  return counters;
}

}  // namespace crowdline::twitch
