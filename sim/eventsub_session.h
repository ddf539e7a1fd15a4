// One EventSub socket: welcome, keep-alive, what is sent, how it ends.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "base/json.h"
#include "sim/core.h"
#include "sim/wire.h"

namespace crowdline::sim {

// Subscriptions belong to a session id, not to a socket: after a reconnect another socket carries it.
class EventSubSession : public Conversation {
 public:
  static constexpr std::int64_t kConnectMs = 10'000;  // for the first subscription; else 4003
  static constexpr std::int64_t kGraceMs = 30'000;    // for leaving after session_reconnect; else 4004
  static constexpr std::int64_t kPingMs = 30'000;     // between Pings
  static constexpr std::chrono::seconds kLeast{5};    // real time, under each limit: a busy machine is no bad client

  // `gone` is called when the socket ends. `keepalive_s` is from 10 to 600.
  EventSubSession(Wire& wire, Core& core, std::string id, std::int64_t keepalive_s, std::uint64_t number,
                  std::function<void(EventSubSession&)> gone);
  ~EventSubSession() override;

  void on_text(std::string_view text) override;  // never allowed: 4001
  // `subscribed`: the session has subscriptions already, and needs none within the limit.
  void welcome(bool subscribed);
  void send(std::string_view type, const Json& subscription, const Json& event, std::int64_t sent_ms,
            const std::string& message_id);
  void revoke(const Json& subscription);
  void reconnect(const std::string& url);
  void note_subscription() { subscribed_ = true; }
  void be_silent(std::int64_t simulated_ms);
  void close(std::uint16_t code, std::string_view reason);

  const std::string& id() const { return id_; }
  bool current() const { return current_; }  // false once another socket was asked to take over
  bool silent() const { return core_.elapsed_ms() < silent_until_ms_; }
  std::uint64_t number() const { return number_; }
  Wire& wire() { return wire_; }

 private:
  Json session_json(std::string_view status, const Json& keepalive, const Json& url) const;
  void put(const Json& message);
  void keep_alive();
  void limit(std::int64_t simulated_ms, std::function<void()> task);
  std::string next_id();

  Wire& wire_;
  Core& core_;
  std::string id_;
  std::int64_t keepalive_ms_;
  std::uint64_t number_;
  std::function<void(EventSubSession&)> gone_;
  std::int64_t connected_ms_;
  std::int64_t last_sent_ms_ = 0;  // elapsed
  std::int64_t silent_until_ms_ = -1;
  std::uint64_t messages_ = 0;
  bool subscribed_ = false;
  bool current_ = true;
  bool over_ = false;
  std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace crowdline::sim
