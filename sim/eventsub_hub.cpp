#include "sim/eventsub_hub.h"

#include <algorithm>
#include <charconv>

namespace crowdline::sim {
namespace {

constexpr std::int64_t kKeepaliveDefault = 10, kKeepaliveMost = 600;

// Numbers out of range are clamped.
std::int64_t keepalive_of(const net::HttpRequest& request) {
  const auto text = parameter(request.target.query, "keepalive_timeout_seconds").value_or("");
  std::int64_t seconds = kKeepaliveDefault;
  std::from_chars(text.data(), text.data() + text.size(), seconds);
  return std::clamp(seconds, kKeepaliveDefault, kKeepaliveMost);
}

}  // namespace

EventSubHub::EventSubHub(Core& core, Accounts& accounts, std::string origin)
    : core_(core), accounts_(accounts), origin_(std::move(origin)) {}

void EventSubHub::add(Channel& channel) {
  channels_[channel.room().id] = channel.room().login;
  channel.listen(*this);
}

// The socket that carries the session now.
EventSubSession* EventSubHub::find(std::string_view session_id) const {
  for (auto session = sessions_.rbegin(); session != sessions_.rend(); ++session) {
    if ((*session)->id() == session_id) return *session;
  }
  return nullptr;
}

std::unique_ptr<Conversation> EventSubHub::open(const net::HttpRequest& request, Wire& wire) {
  const auto word = parameter(request.target.query, "id");
  const std::uint64_t number = next_session_++;
  std::string id = made_uuid("eventsub", accounts_.user().id, number);
  bool known = true;
  if (word) {
    const auto found = reconnects_.find(*word);
    const auto refused = core_.strike(FaultName::kEventBadUrl);
    if (refused) core_.log.fault(refused->kind->text, {{"session", number}});
    known = found != reconnects_.end() && !refused;
    if (known) id = found->second;
  }
  auto session = std::make_unique<EventSubSession>(wire, core_, id, keepalive_of(request), number,
                                                   [this](auto& one) { gone(one); });
  core_.log.write("eventsub-open", {{"session", number}, {"reconnect", word.has_value()}});
  if (!known) {
    session->close(4007, "invalid reconnect");
    return session;
  }
  bool subscribed = false;
  for (auto& subscription : subscriptions_) {
    if (subscription.session_id != id) continue;
    subscription.session = session.get();
    subscribed = true;
  }
  if (word) reconnects_.erase(*word);
  sessions_.push_back(session.get());
  session->welcome(subscribed);
  return session;
}

// Subscriptions of a socket that nobody took over stay listed, disabled.
void EventSubHub::gone(EventSubSession& session) {
  std::erase(sessions_, &session);
  for (auto& subscription : subscriptions_) {
    if (subscription.session != &session) continue;
    subscription.session = nullptr;
    if (subscription.row["status"] == "enabled") subscription.row["status"] = "websocket_disconnected";
  }
  core_.log.write("eventsub-end", {{"session", session.number()}});
}

void EventSubHub::send(const NamedEvent& event, const std::string& channel_id, std::int64_t sent_ms) {
  for (auto& subscription : subscriptions_) {
    const bool meant = subscription.session != nullptr && subscription.channel_id == channel_id &&
                       subscription.row["type"] == event.type && subscription.row["status"] == "enabled";
    if (!meant) continue;
    auto& session = *subscription.session;
    const std::string id = made_uuid("notification", subscription.session_id, next_notification_++);
    const bool twice = core_.strike(FaultName::kEventDuplicate, channels_[channel_id]).has_value();
    for (int i = twice ? 0 : 1; i < 2; ++i) session.send("notification", subscription.row, event.event, sent_ms, id);
    core_.log.write(session.silent() ? "event-lost" : "event", {{"session", session.number()},
                                                                {"type", event.type},
                                                                {"channel", channels_[channel_id]},
                                                                {"id", event.event.value("message_id", "")}});
    if (twice) core_.log.fault("event-duplicate", {{"session", session.number()}, {"id", id}});
  }
}

void EventSubHub::on_item(Channel& channel, const Said& said) {
  if (sessions_.empty()) return;
  for (const auto& event : events_of(channel, said)) send(event, channel.room().id, said.sent_ms);
}

void EventSubHub::on_live(Channel& channel) { send(online_event(channel), channel.room().id, core_.stamp_ms()); }

void EventSubHub::on_end(Channel& channel) { send(offline_event(channel), channel.room().id, core_.stamp_ms()); }

void EventSubHub::strike(const Fault& fault) {
  for (auto* session : std::vector(sessions_)) {
    const auto note = [&] { core_.log.fault(fault.kind->text, {{"session", session->number()}}); };
    switch (fault.kind->name) {
      case FaultName::kEventDrop:
        note(), session->wire().drop();
        break;
      case FaultName::kEventSilence:
        note(), session->be_silent(fault.for_ms);
        break;
      case FaultName::kEventClose:
        note(), session->close(static_cast<std::uint16_t>(fault.number), "");
        break;
      case FaultName::kEventReconnect: {
        note();
        const std::string word = accounts_.made_word("reconnect", 24);
        reconnects_[word] = session->id();
        session->reconnect(origin_ + "/eventsub/ws?id=" + word + "&sim=1");
        break;
      }
      case FaultName::kEventRevoke:
        note();
        for (auto& subscription : subscriptions_) {
          if (subscription.session != session || subscription.row["status"] != "enabled") continue;
          subscription.row["status"] = "authorization_revoked";
          session->revoke(subscription.row);
        }
        break;
      default:
        break;
    }
  }
}

}  // namespace crowdline::sim
