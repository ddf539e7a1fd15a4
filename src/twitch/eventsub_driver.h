// Runs one EventSubSession over WebSockets: does what it wants, tells it what happens.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>

#include "net/client_loop.h"
#include "net/scaled_clock.h"
#include "net/web_socket.h"
#include "twitch/eventsub_session.h"

namespace crowdline::twitch {

struct EventSubDriverSettings {
  EventSubSettings session;
  net::AllowedHosts hosts;
  net::WebSocketSettings socket;
};

// Makes one call of Helix with the user's token; `done` runs on any thread, later, or never when everything ends.
using SubscribeCall = std::function<void(HelixRequest request, std::function<void(Result<void>)> done)>;

// What comes of a session; called on the loop's thread.
class EventSubDriverEvents {
 public:
  virtual ~EventSubDriverEvents() = default;
  virtual void deliver(Deliver item) = 0;
  virtual void report(const EventReport& report) = 0;
};

// Made, used and destroyed on the loop's thread. Everything given must outlive it.
class EventSubDriver {
 public:
  EventSubDriver(net::ClientLoop& loop, EventSubDriverSettings settings, const net::ScaledClock& clock,
                 RequestBudget& joins, std::uint64_t seed, SubscribeCall subscribe, EventSubDriverEvents& events);
  ~EventSubDriver();  // ends every connection at once
  EventSubDriver(const EventSubDriver&) = delete;
  EventSubDriver& operator=(const EventSubDriver&) = delete;

  // False when as many channels are read as may be.
  bool add(const std::string& login, const std::string& room_id, const NameKey& key);
  // A gap that is open ends now and is delivered.
  void remove(const std::string& login);
  bool ended() const { return session_.ended(); }

 private:
  class Connection;

  // Calls the session, then does what it wants.
  template <typename Call>
  void drive(Call&& call);
  void arm(std::int64_t now_ms);
  void execute(EventAction& action);
  void open(const OpenSocket& wanted);
  void subscribe(Subscribe wanted);
  void drop(ConnectionId id);

  net::ClientLoop& loop_;
  const EventSubDriverSettings settings_;
  const net::ScaledClock& clock_;
  const SubscribeCall subscribe_;
  EventSubDriverEvents& events_;
  EventSubSession session_;
  net::LoopTimer timer_;
  std::map<ConnectionId, std::shared_ptr<Connection>> connections_;
  std::shared_ptr<EventSubDriver*> alive_;  // what a late answer finds
  bool driving_ = false;
};

}  // namespace crowdline::twitch
