// Runs one IrcSession over WebSockets: does what it wants, tells it what happens.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>

#include "net/client_loop.h"
#include "net/scaled_clock.h"
#include "net/web_socket.h"
#include "twitch/irc_session.h"

namespace crowdline::twitch {

struct DriverSettings {
  std::string url;  // wss://…, or ws:// on the own machine
  net::AllowedHosts hosts;
  net::WebSocketSettings socket;
  IrcSettings irc;
};

// What comes of a session; called on the loop's thread.
class DriverEvents {
 public:
  virtual ~DriverEvents() = default;
  virtual void deliver(Deliver item) = 0;
  virtual void report(const Report& report) = 0;
  // A login is wanted: answer with new_login() or give_up_login(), now or later.
  virtual void need_token() = 0;
};

// Made, used and destroyed on the loop's thread. Everything given must outlive it.
class IrcDriver {
 public:
  IrcDriver(net::ClientLoop& loop, const DriverSettings& settings, const net::ScaledClock& clock, RequestBudget& joins,
            RequestBudget& connects, std::uint64_t seed, DriverEvents& events);
  ~IrcDriver();  // ends every connection at once
  IrcDriver(const IrcDriver&) = delete;
  IrcDriver& operator=(const IrcDriver&) = delete;

  void join(const std::string& channel, const NameKey& key);
  void part(const std::string& channel);
  // Gaps that are open end now and are delivered; nothing happens afterwards.
  void stop();
  void new_login(std::string nick, std::string token);
  void give_up_login();

  bool ended() const { return session_.ended(); }
  IrcCounters counters() const { return session_.counters(); }

 private:
  class Connection;

  // Calls the session, then does what it wants.
  template <typename Call>
  void drive(Call&& call);
  void arm(std::int64_t now_ms);
  void execute(IrcAction& action);
  void open(ConnectionId id);
  void send(SendLine& send);
  void drop(ConnectionId id);

  net::ClientLoop& loop_;
  const DriverSettings& settings_;
  const net::ScaledClock& clock_;
  DriverEvents& events_;
  IrcSession session_;
  net::LoopTimer timer_;
  std::map<ConnectionId, std::shared_ptr<Connection>> connections_;
  std::string last_error_;     // of a connection that never opened
  std::int64_t armed_ms_ = 0;  // when the timer fires; in the past: it is not set
  bool driving_ = false;
};

}  // namespace crowdline::twitch
