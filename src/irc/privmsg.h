// PRIVMSG: what a chatter wrote.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "irc/line.h"
#include "irc/sender.h"
#include "irc/speech.h"

namespace crowdline::irc {

// The message that is answered, and the first one of its thread. Emote positions count the leading "@name ".
struct Reply {
  std::string_view id;
  std::string_view user_id;
  std::string_view login;
  TagText display_name;
  TagText body;
  std::string_view thread_id;
  std::string_view thread_user_id;
  std::string_view thread_login;
  TagText thread_display_name;
};

// Shared chat: where a copy comes from. `room_id` is empty outside shared chat, and equals the line's own room for what was
// written here.
struct SharedOrigin {
  std::string_view room_id;
  std::string_view id;          // of the original message
  std::string_view badges;      // raw: the sender's badges there
  std::string_view badge_info;  // raw
  bool only = false;            // shown in the source room alone

  bool is_guest(std::string_view here) const { return !room_id.empty() && room_id != here; }
};

// Paid pinned message; ended in November 2023, still in old logs. Money is amount / 10^exponent.
struct HypeChat {
  std::int64_t amount = 0;
  std::int64_t canonical_amount = 0;
  std::string_view currency;
  std::int64_t exponent = 0;
  std::string_view level;  // "ONE" to "TEN"
  bool system_text = false;
};

struct Privmsg {
  std::string_view channel;  // without "#"
  std::string_view room_id;
  std::string_view id;
  std::int64_t sent_ms = 0;  // 0: unknown
  Sender sender;
  Speech speech;
  std::int64_t bits = 0;
  bool first_message = false;  // ever, in this channel
  bool returning_chatter = false;
  bool emote_only = false;
  std::string_view msg_id;  // "highlighted-message", "gigantified-emote-message", …; mostly empty
  std::string_view custom_reward_id;
  std::string_view animation_id;
  std::optional<Reply> reply;
  SharedOrigin origin;
  std::optional<HypeChat> hype_chat;
};

// Fills `message` from a line whose command is PRIVMSG. The object may be used again for the next line, which saves its
// allocations; all views point into the line.
void read_privmsg(const Line& line, const TagValues& tags, Privmsg& message);

SharedOrigin read_origin(const TagValues& tags);
// "#name" without its "#".
std::string_view channel_name(std::string_view parameter);

}  // namespace crowdline::irc
