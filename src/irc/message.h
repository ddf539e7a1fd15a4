// Every kind of line that Twitch's chat server sends, as a type of its own. All views point into the line that was parsed.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

#include "irc/line.h"
#include "irc/notice.h"
#include "irc/privmsg.h"

namespace crowdline::irc {

struct ClearChat {
  std::string_view channel;
  std::string_view room_id;
  std::string_view target_login;            // empty: the whole chat was cleared
  std::string_view target_user_id;          // may be empty where the login is not
  std::optional<std::int64_t> ban_seconds;  // nullopt with a target: a ban without end
  std::int64_t sent_ms = 0;

  bool is_for_everyone() const { return target_login.empty() && target_user_id.empty(); }
};

struct ClearMsg {
  std::string_view channel;
  std::string_view room_id;  // may be empty
  std::string_view login;
  std::string_view target_id;
  std::string_view text;
  bool action = false;
  std::int64_t sent_ms = 0;
};

struct Notice {
  std::string_view channel;  // "*" before one is logged in
  std::string_view msg_id;   // empty for failures of the login
  std::string_view target_user_id;
  std::string_view text;
};

// After the first one only what changed comes, with the room's id.
struct RoomState {
  std::string_view channel;
  std::string_view room_id;
  std::optional<bool> emote_only;
  std::optional<std::int64_t> followers_only_minutes;  // -1: off; 0: any follower
  std::optional<bool> unique_only;                     // r9k
  std::optional<std::int64_t> slow_seconds;
  std::optional<bool> subscribers_only;
};

// About the account that is logged in. `channel` is empty for GLOBALUSERSTATE, `id` but after an own message.
struct UserState {
  std::string_view channel;
  std::string_view id;
  std::string_view emote_sets;
  Sender user;
};

struct HostTarget {
  std::string_view channel;
  std::string_view target;  // empty: hosting ended
  std::optional<std::int64_t> viewers;
};

struct Reconnect {};

struct Ping {
  std::string_view argument;
};

// `argument` is what the PING carried.
struct Pong {
  std::string_view argument;
};

struct Join {
  std::string_view channel;
  std::string_view login;
};

struct Part {
  std::string_view channel;
  std::string_view login;
};

struct Capabilities {
  enum class Answer : std::uint8_t { kList, kGranted, kRefused, kOther };
  Answer answer = Answer::kOther;
  std::string_view names;  // separated by blanks
};

// "001", "353", "421", …
struct Numeric {
  int code = 0;
  std::string_view target;   // who is addressed
  std::string_view channel;  // without "#"; empty when the numeric is about none
  std::string_view text;     // the last parameter
};

// Only for an account that is logged in. Never chat: nothing reads its text.
struct Whisper {
  std::string_view id;
  std::string_view thread_id;
  Sender sender;
  Speech speech;
};

// A command that this parser does not know.
struct OtherLine {
  std::string_view command;
};

using Message = std::variant<OtherLine, Privmsg, UserNotice, ClearChat, ClearMsg, Notice, RoomState, UserState,
                             HostTarget, Reconnect, Ping, Pong, Join, Part, Capabilities, Numeric, Whisper>;

Message read_message(const Line& line);

}  // namespace crowdline::irc
