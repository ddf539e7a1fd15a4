// The kinds of records that chat exports name: what is speech, what is an event.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "chat/message.h"

namespace crowdline::formats {

struct EventName {
  std::string_view name;  // of chat-downloader's message types, YouTube's renderers or Twitch's notices
  bool speech = false;    // its text was written by a viewer
  chat::MessageKind message_kind = chat::MessageKind::kText;  // with text
  chat::EventKind event_kind = chat::EventKind::kOther;       // without
};

// nullptr: not known, to be counted by its name.
const EventName* find_event(std::string_view name);

// "liveChatPaidMessageRenderer" -> "paid_message", "addBannerToLiveChatCommand" -> "add_banner_to_live_chat_command";
// snake case stays. At most 48 letters, digits and "_": safe as part of a reason.
std::string event_label(std::string_view name);

// The first run of digits, thousands separators passed over ("1,000" is 1000); 0 when there is none or it is too long.
std::int64_t first_number(std::string_view text);

}  // namespace crowdline::formats
