// Frames of EventSub over WebSocket, as they come from the server.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/json.h"

namespace crowdline::twitch {

enum class EventFrameKind : std::uint8_t { kOther, kWelcome, kKeepalive, kNotification, kReconnect, kRevocation };

struct EventFrame {
  EventFrameKind kind = EventFrameKind::kOther;
  std::string id;                 // of this message; at-least-once delivery repeats it
  std::int64_t sent_ms = 0;       // instant; 0: not told
  std::string session;            // welcome, reconnect
  std::int64_t keepalive_ms = 0;  // welcome; 0: not told
  std::string reconnect_url;      // reconnect: to be used unchanged
  std::string type;               // notification, revocation: "channel.chat.message"
  std::string channel_id;         // the same: whom the subscription is about
  std::string status;             // revocation: why
  Json event;                     // notification
};

// Fails with kNotUnderstood for what is no frame of EventSub, or one of a known kind that lacks what it must have.
Result<EventFrame> read_event_frame(std::string_view text);

}  // namespace crowdline::twitch
