#include "twitch/eventsub_frame.h"

#include <algorithm>
#include <array>

#include "base/json_fields.h"
#include "base/time_text.h"

namespace crowdline::twitch {
namespace {

struct KindName {
  std::string_view name;
  EventFrameKind kind;
};

constexpr std::array kKinds = {
    KindName{"session_welcome", EventFrameKind::kWelcome},   KindName{"session_keepalive", EventFrameKind::kKeepalive},
    KindName{"notification", EventFrameKind::kNotification}, KindName{"session_reconnect", EventFrameKind::kReconnect},
    KindName{"revocation", EventFrameKind::kRevocation},
};

Json object_field(const Json& holder, const char* name) {
  const auto found = holder.find(name);
  return found != holder.end() && found->is_object() ? *found : Json::object();
}

void read_session(const Json& payload, EventFrame& frame) {
  constexpr std::int64_t kMostSeconds = 3'600;
  const Json session = object_field(payload, "session");
  frame.session = text_field(session, "id");
  frame.keepalive_ms =
      1'000 * std::clamp<std::int64_t>(number_field(session, "keepalive_timeout_seconds"), 0, kMostSeconds);
  frame.reconnect_url = text_field(session, "reconnect_url");
}

void read_subscription(const Json& payload, EventFrame& frame) {
  const Json subscription = object_field(payload, "subscription");
  frame.type = text_field(subscription, "type");
  frame.status = text_field(subscription, "status");
  frame.channel_id = text_field(object_field(subscription, "condition"), "broadcaster_user_id");
  frame.event = object_field(payload, "event");
}

bool is_whole(const EventFrame& frame) {
  switch (frame.kind) {
    case EventFrameKind::kWelcome:
      return !frame.session.empty();
    case EventFrameKind::kReconnect:
      return !frame.reconnect_url.empty();
    case EventFrameKind::kNotification:
    case EventFrameKind::kRevocation:
      return !frame.type.empty() && !frame.channel_id.empty();
    default:
      return true;
  }
}

}  // namespace

Result<EventFrame> read_event_frame(std::string_view text) {
  const auto json = parse_json(text, "a message of EventSub");
  if (!json) return std::unexpected(json.error());
  if (!json->is_object()) return fail(ErrorCode::kNotUnderstood, "a message of EventSub is no object");
  const Json metadata = object_field(*json, "metadata");
  const Json payload = object_field(*json, "payload");
  const std::string name = text_field(metadata, "message_type");
  if (name.empty()) return fail(ErrorCode::kNotUnderstood, "a message of EventSub names no type");
  EventFrame frame{.id = text_field(metadata, "message_id"),
                   .sent_ms = parse_instant(text_field(metadata, "message_timestamp")).value_or(0)};
  if (const auto* known = std::ranges::find(kKinds, name, &KindName::name); known != kKinds.end())
    frame.kind = known->kind;
  read_session(payload, frame);
  read_subscription(payload, frame);
  if (!is_whole(frame)) return fail(ErrorCode::kNotUnderstood, "a message of EventSub lacks what it must have");
  return frame;
}

}  // namespace crowdline::twitch
