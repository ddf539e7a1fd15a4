// EventSub: sockets, subscriptions, and who hears of what.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "net/http_types.h"
#include "sim/accounts.h"
#include "sim/channel.h"
#include "sim/eventsub_session.h"
#include "sim/eventsub_types.h"
#include "sim/helix.h"

namespace crowdline::sim {

class EventSubHub : public ChannelListener {
 public:
  // `origin`: "ws://127.0.0.1:1234", for reconnect addresses.
  EventSubHub(Core& core, Accounts& accounts, std::string origin);

  void add(Channel& channel);
  // A socket for /eventsub/ws, with a new session or that of a reconnect address.
  std::unique_ptr<Conversation> open(const net::HttpRequest& request, Wire& wire);
  // /helix/eventsub/subscriptions: POST, GET, DELETE.
  net::HttpResponse answer(const net::HttpRequest& request, const HelixCaller& caller);
  // Makes a fault that happens by time; others are passed over.
  void strike(const Fault& fault);
  // Called with the login of a channel whose chat is subscribed to.
  void on_chat_subscription(std::function<void(const std::string& login)> subscribed) {
    on_chat_ = std::move(subscribed);
  }

  void on_item(Channel& channel, const Said& said) override;
  void on_live(Channel& channel) override;
  void on_end(Channel& channel) override;

 private:
  struct Subscription {
    Json row;  // as Helix lists it
    std::string owner, channel_id;
    EventSubSession* session = nullptr;  // nullptr: its socket is gone
    std::string session_id;
  };

  net::HttpResponse subscribe(const net::HttpRequest& request, const HelixCaller& caller);
  std::optional<net::HttpResponse> refuse(const Json& body, const HelixCaller& caller) const;
  std::optional<net::HttpResponse> refuse_number(const Json& body, const HelixCaller& caller) const;
  net::HttpResponse list(const net::HttpRequest& request, const HelixCaller& caller);
  net::HttpResponse remove(const net::HttpRequest& request, const HelixCaller& caller);
  Json totals(const std::string& owner) const;
  void send(const NamedEvent& event, const std::string& channel_id, std::int64_t sent_ms);
  void gone(EventSubSession& session);
  EventSubSession* find(std::string_view session_id) const;

  Core& core_;
  Accounts& accounts_;
  std::string origin_;
  std::function<void(const std::string&)> on_chat_;
  std::map<std::string, std::string> channels_;  // id -> login
  std::vector<EventSubSession*> sessions_;
  std::vector<Subscription> subscriptions_;
  std::map<std::string, std::string> reconnects_;  // word of the address -> session id
  std::uint64_t next_session_ = 1;
  std::uint64_t next_subscription_ = 1;
  std::uint64_t next_notification_ = 1;
};

}  // namespace crowdline::sim
