#include "sim/eventsub_session.h"

#include <algorithm>

#include "sim/eventsub_types.h"
#include "sim/room.h"

namespace crowdline::sim {

EventSubSession::EventSubSession(Wire& wire, Core& core, std::string id, std::int64_t keepalive_s, std::uint64_t number,
                                 std::function<void(EventSubSession&)> gone)
    : wire_(wire),
      core_(core),
      id_(std::move(id)),
      keepalive_ms_(keepalive_s * 1000),
      number_(number),
      gone_(std::move(gone)),
      connected_ms_(core.stamp_ms()) {}

EventSubSession::~EventSubSession() { gone_(*this); }

std::string EventSubSession::next_id() { return made_uuid(id_, std::to_string(number_), ++messages_); }

void EventSubSession::put(const Json& message) {
  if (over_ || silent()) return;
  last_sent_ms_ = core_.elapsed_ms();
  wire_.send_text(to_text(message));
}

void EventSubSession::limit(std::int64_t simulated_ms, std::function<void()> task) {
  const auto patience = std::max<SimClock::Wall::duration>(core_.clock.real(simulated_ms), kLeast);
  core_.at(core_.now() + patience, [owner = std::weak_ptr(alive_), run = std::move(task)] {
    if (!owner.expired()) run();
  });
}

Json EventSubSession::session_json(std::string_view status, const Json& keepalive, const Json& url) const {
  return {{"session",
           {{"id", id_},
            {"status", status},
            {"connected_at", nanosecond_instant(connected_ms_)},
            {"keepalive_timeout_seconds", keepalive},
            {"reconnect_url", url}}}};
}

namespace {

Json metadata(std::string_view type, std::string id, std::int64_t sent_ms) {
  return {{"message_id", std::move(id)}, {"message_type", type}, {"message_timestamp", nanosecond_instant(sent_ms)}};
}

}  // namespace

void EventSubSession::welcome(bool subscribed) {
  subscribed_ = subscribed;
  put({{"metadata", metadata("session_welcome", next_id(), core_.stamp_ms())},
       {"payload", session_json("connected", keepalive_ms_ / 1000, nullptr)}});
  keep_alive();
  limit(kConnectMs, [this] {
    if (!subscribed_) close(4003, "connection unused");
  });
}

// Only when nothing else was sent in the window.
void EventSubSession::keep_alive() {
  const std::int64_t due = std::max<std::int64_t>(last_sent_ms_ + keepalive_ms_ - core_.elapsed_ms(), 1);
  core_.after(due, alive_, [this] {
    if (core_.elapsed_ms() - last_sent_ms_ >= keepalive_ms_) {
      put({{"metadata", metadata("session_keepalive", next_id(), core_.stamp_ms())}, {"payload", Json::object()}});
      last_sent_ms_ = core_.elapsed_ms();
    }
    keep_alive();
  });
}

void EventSubSession::send(std::string_view type, const Json& subscription, const Json& event, std::int64_t sent_ms,
                           const std::string& message_id) {
  Json about = metadata(type, message_id.empty() ? next_id() : message_id, sent_ms);
  about["subscription_type"] = subscription["type"];
  about["subscription_version"] = subscription["version"];
  Json payload{{"subscription", subscription}};
  if (!event.is_null()) payload["event"] = event;
  put({{"metadata", about}, {"payload", payload}});
}

void EventSubSession::revoke(const Json& subscription) {
  send("revocation", subscription, nullptr, core_.stamp_ms(), "");
}

void EventSubSession::reconnect(const std::string& url) {
  put({{"metadata", metadata("session_reconnect", next_id(), core_.stamp_ms())},
       {"payload", session_json("reconnecting", nullptr, url)}});
  limit(kGraceMs, [this] { close(4004, "reconnect grace time expired"); });
}

void EventSubSession::be_silent(std::int64_t simulated_ms) { silent_until_ms_ = core_.elapsed_ms() + simulated_ms; }

void EventSubSession::on_text(std::string_view /*text*/) { close(4001, "client sent inbound traffic"); }

void EventSubSession::close(std::uint16_t code, std::string_view reason) {
  if (over_) return;
  over_ = true;
  core_.log.write("eventsub-close", {{"session", number_}, {"code", code}});
  wire_.close(code, reason);
}

}  // namespace crowdline::sim
