// Chat by EventSub over WebSocket as a state machine: no sockets, no clock, no randomness but its seed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/backoff.h"
#include "twitch/eventsub_action.h"
#include "twitch/eventsub_channels.h"

namespace crowdline::twitch {

struct EventSubSettings {
  std::string url = "wss://eventsub.wss.twitch.tv/ws";
  std::string user_id;            // who owns the token that subscribes
  std::int64_t keepalive_s = 30;  // asked of the server, 10 to 600
  std::int64_t slack_ms = 5'000;  // a keep-alive may be so late
  std::int64_t connect_timeout_ms = 20'000;
  std::int64_t welcome_timeout_ms = 10'000;
  std::int64_t handover_ms = 30'000;  // how long the server keeps an old connection after session_reconnect
  std::int64_t healthy_ms = 60'000;   // a connection that lasted so long makes the next wait a first one
  std::size_t most_channels = 60;     // 300 subscriptions a connection, five a channel
  std::size_t seen_capacity = 16 * 1024;
};

struct EventSubCounters {
  std::uint64_t frames = 0;
  std::uint64_t bad_frames = 0;
  std::uint64_t doubles = 0;
};

// The driver opens and closes sockets, makes the calls of Subscribe, tells what came of them, and calls timer() no later than
// wait_until(). After every call it executes take_actions(), in order. Nothing is ever sent on the socket. A connection is open
// only while there are channels to read, for the server ends one without subscriptions. Times are ms since 1970.
//
// What may have been lost between two connections is delivered as LostChat, as IrcSession does: nothing is sent again.
class EventSubSession {
 public:
  EventSubSession(EventSubSettings settings, RequestBudget& joins, std::uint64_t seed);

  // `login` in lower case, `room_id` Twitch's number of the channel.
  // False when the session holds all that it may.
  bool add(const std::string& login, const std::string& room_id, const NameKey& key, std::int64_t now_ms);
  void remove(const std::string& login, std::int64_t now_ms);
  void stop(std::int64_t now_ms);

  void received(ConnectionId connection, std::string_view frame, std::int64_t now_ms);
  // `code` of WebSocket; 0: it was never there, or broke without one.
  void closed(ConnectionId connection, int code, std::int64_t now_ms);
  void subscribed(std::uint64_t number, const Result<void>& result, std::int64_t now_ms);
  void timer(std::int64_t now_ms);

  std::vector<EventAction> take_actions() { return std::exchange(actions_, {}); }
  std::optional<std::int64_t> wait_until(std::int64_t now_ms) const;
  bool ended() const { return ended_; }
  EventSubCounters counters() const;

 private:
  struct Connection {
    ConnectionId id = 0;
    bool welcomed = false;
    bool resumes = false;  // opened for session_reconnect: its subscriptions come along
    std::int64_t deadline_ms = 0;
    std::int64_t keepalive_ms = 0;
    std::int64_t since_ms = 0;
  };

  void open(const std::string& url, bool resumes, std::int64_t now_ms);
  void open_fresh(std::int64_t now_ms);
  void handle(Connection& connection, const EventFrame& frame, std::int64_t now_ms);
  void welcome(Connection& connection, const EventFrame& frame, std::int64_t now_ms);
  void move_to(const std::string& url, std::int64_t now_ms);
  void lose(std::string_view why, std::int64_t now_ms);
  void close_all();
  void end(EventStatus status, std::string_view why);
  void pump(std::int64_t now_ms);

  EventSubSettings settings_;
  RequestBudget& joins_;
  Backoff backoff_;
  EventSubChannels channels_;
  SeenIds seen_frames_;
  std::string session_;
  ConnectionId last_id_ = 0;
  std::optional<Connection> current_;
  std::optional<Connection> old_;  // read until the new one is welcomed
  std::optional<std::int64_t> open_at_ms_;
  bool ended_ = false;
  EventSubCounters counters_;
  std::vector<EventAction> actions_;
};

}  // namespace crowdline::twitch
