// One connection's worth of Twitch chat as a state machine: no sockets, no clock, no randomness but its seed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/backoff.h"
#include "irc/message.h"
#include "twitch/channel_book.h"
#include "twitch/irc_action.h"
#include "twitch/request_budget.h"

namespace crowdline::twitch {

struct IrcSettings {
  std::string nick;                       // empty: anonymous, "justinfan" and digits
  std::string token;                      // without "oauth:"; empty: anonymous
  bool asks_login = false;                // NeedToken comes before the first connection, too
  std::int64_t login_timeout_ms = 5'000;  // who gets no answer to NeedToken goes on as a guest
  bool plain_server = false;  // a server that is no Twitch: it wants USER and CAP END, and knows no ROOMSTATE
  std::int64_t connect_timeout_ms = 20'000;
  std::int64_t register_timeout_ms = 10'000;
  std::int64_t join_timeout_ms = 9'000;  // with a timer's slack, an unknown channel is reported within 10 s
  std::int64_t silence_ms = 30'000;      // without a line from the server: ask whether it is there
  std::int64_t pong_timeout_ms = 10'000;
  std::int64_t drain_ms = 30'000;    // how long an old connection is kept beside a new one
  std::int64_t healthy_ms = 60'000;  // a connection that lasted so long makes the next wait a first one
  std::size_t line_limit = 16 * 1024;
  std::size_t seen_capacity = 16 * 1024;
};

// Why a connection ended, as the driver saw it.
enum class CloseReason : std::uint8_t { kEnded, kConnectFailed, kMovedToTls };

struct IrcCounters {
  std::uint64_t lines = 0;
  std::uint64_t bad_lines = 0;   // without a command
  std::uint64_t long_lines = 0;  // beyond the limit, dropped
  std::uint64_t doubles = 0;
};

// The driver opens and closes connections, tells what happens on them, and calls timer() no later than wait_until(). After
// every call it executes take_actions(), in order. Times are ms since 1970 of a clock that never runs backwards. The budgets
// are shared by all sessions of the process and outlive them.
//
// A reading channel has no chat without a gap: what may have been lost between two connections is delivered as LostChat
// from the last message before to the first one after.
class IrcSession {
 public:
  IrcSession(IrcSettings settings, RequestBudget& joins, RequestBudget& connects, std::uint64_t seed);
  ~IrcSession();

  void start(std::int64_t now_ms);
  // Parts from everything; gaps that are open end now. Nothing happens afterwards.
  void stop(std::int64_t now_ms);
  // `channel` in lower case without "#". Adding one again does nothing.
  void join(const std::string& channel, const NameKey& key, std::int64_t now_ms);
  void part(const std::string& channel, std::int64_t now_ms);

  void connected(ConnectionId connection, std::int64_t now_ms);
  // One WebSocket message: one line or several.
  void received(ConnectionId connection, std::string_view frame, std::int64_t now_ms);
  void closed(ConnectionId connection, CloseReason reason, std::int64_t now_ms);
  void timer(std::int64_t now_ms);

  // The answers to NeedToken: a login, or none, so that chat is read as a guest.
  void new_login(std::string nick, std::string token, std::int64_t now_ms);
  void give_up_login(std::int64_t now_ms);

  std::vector<IrcAction> take_actions() { return std::exchange(actions_, {}); }
  // When timer() has something to do; nullopt: only when something else happens.
  std::optional<std::int64_t> wait_until(std::int64_t now_ms) const;

  bool ended() const { return ended_; }
  bool connected_now() const { return current_ && current_->phase == Phase::kReady; }
  IrcCounters counters() const;

 private:
  enum class Phase : std::uint8_t { kConnecting, kRegistering, kReady };

  struct Connection {
    ConnectionId id = 0;
    Phase phase = Phase::kConnecting;
    std::int64_t since_ms = 0;  // of this phase
    std::int64_t heard_ms = 0;
    std::optional<std::int64_t> pinged_ms;  // a PING that nothing answered yet
    std::vector<std::string> wanted_capabilities;
  };

  void open(std::int64_t now_ms);
  void open_later(std::int64_t now_ms);
  void begin_registration(Connection& connection, std::int64_t now_ms);
  void request_capabilities(const Connection& connection);
  void handle_line(Connection& connection, std::string_view text, std::int64_t now_ms);
  void handle(Connection& connection, const irc::Ping& ping, std::int64_t now_ms);
  void handle(Connection& connection, const irc::Reconnect& message, std::int64_t now_ms);
  void handle(Connection& connection, const irc::Capabilities& message, std::int64_t now_ms);
  void handle(Connection& connection, const irc::Numeric& message, std::int64_t now_ms);
  void handle(Connection& connection, const irc::RoomState& state, std::int64_t now_ms);
  void handle(Connection& connection, const irc::Part& part, std::int64_t now_ms);
  void handle(Connection& connection, const irc::Notice& notice, std::int64_t now_ms);
  void welcome(Connection& connection, std::int64_t now_ms);
  void channel_joined(const Connection& connection, std::string_view name, std::string_view room, std::int64_t now_ms);
  void refuse_login(std::string_view text, std::int64_t now_ms);
  void ask_login(std::int64_t now_ms);
  void become_guest(std::string_view why, std::int64_t now_ms);
  void give_up_channel(IrcStatus status, std::string_view name, std::string_view detail);
  void move_to_new(std::int64_t now_ms);
  void drop_old();
  void lose(std::string_view why, std::int64_t now_ms);
  void watch(Connection& connection, std::int64_t now_ms);
  void pump_joins(std::int64_t now_ms);
  void end();
  void send(const Connection& connection, std::string line, bool secret = false);
  void report(IrcStatus status, std::string_view channel = {}, std::string_view detail = {});
  bool is_own(std::string_view login) const { return login == nick_; }
  std::int64_t deadline_of(const Connection& connection) const;

  IrcSettings settings_;
  RequestBudget& joins_;
  RequestBudget& connects_;
  Backoff backoff_;
  ChannelBook book_;
  const std::string guest_nick_;
  std::string nick_;
  ConnectionId last_id_ = 0;
  std::optional<Connection> current_;
  std::optional<Connection> old_;  // drains after RECONNECT
  std::int64_t old_until_ms_ = 0;
  std::optional<std::int64_t> open_at_ms_;      // the next try
  bool refreshed_ = false;                      // the token, since the last login that worked
  std::optional<std::int64_t> login_until_ms_;  // the answer to NeedToken is waited for
  int guest_refusals_ = 0;                      // one after the other
  bool ended_ = false;
  std::uint64_t pings_ = 0;
  IrcCounters counters_;
  std::vector<IrcAction> actions_;
};

}  // namespace crowdline::twitch
