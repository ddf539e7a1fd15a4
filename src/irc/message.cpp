#include "irc/message.h"

#include <algorithm>
#include <array>

namespace crowdline::irc {
namespace {

std::optional<bool> switch_of(const TagValues& tags, TagKey key) {
  if (tags[key].empty()) return std::nullopt;
  return tags.is_set(key);
}

std::string_view take_word(std::string_view& text) {
  const std::size_t end = std::min(text.find(' '), text.size());
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return word;
}

Message privmsg(const Line& line) {
  Message message(std::in_place_type<Privmsg>);
  read_privmsg(line, TagValues(line), std::get<Privmsg>(message));
  return message;
}

Message user_notice(const Line& line) {
  Message message(std::in_place_type<UserNotice>);
  read_user_notice(line, TagValues(line), std::get<UserNotice>(message));
  return message;
}

Message clear_chat(const Line& line) {
  const TagValues tags(line);
  return ClearChat{.channel = channel_name(line.parameter(0)),
                   .room_id = tags[TagKey::kRoomId],
                   .target_login = line.parameter(1),
                   .target_user_id = tags[TagKey::kTargetUserId],
                   .ban_seconds = tags.number(TagKey::kBanDuration),
                   .sent_ms = tags.sent_ms()};
}

Message clear_msg(const Line& line) {
  const TagValues tags(line);
  ClearMsg message{.channel = channel_name(line.parameter(0)),
                   .room_id = tags[TagKey::kRoomId],
                   .login = tags[TagKey::kLogin],
                   .target_id = tags[TagKey::kTargetMsgId],
                   .text = line.parameter(1),
                   .sent_ms = tags.sent_ms()};
  message.action = take_action(message.text);
  return message;
}

Message notice(const Line& line) {
  const TagValues tags(line);
  return Notice{.channel = channel_name(line.parameter(0)),
                .msg_id = tags[TagKey::kMsgId],
                .target_user_id = tags[TagKey::kTargetUserId],
                .text = line.parameter(1)};
}

Message room_state(const Line& line) {
  const TagValues tags(line);
  return RoomState{.channel = channel_name(line.parameter(0)),
                   .room_id = tags[TagKey::kRoomId],
                   .emote_only = switch_of(tags, TagKey::kEmoteOnly),
                   .followers_only_minutes = tags.number(TagKey::kFollowersOnly),
                   .unique_only = switch_of(tags, TagKey::kR9k),
                   .slow_seconds = tags.number(TagKey::kSlow),
                   .subscribers_only = switch_of(tags, TagKey::kSubsOnly)};
}

Message user_state(const Line& line) {
  const TagValues tags(line);
  UserState state{.channel = channel_name(line.parameter(0)),
                  .id = tags[TagKey::kId],
                  .emote_sets = tags[TagKey::kEmoteSets],
                  .user = {}};
  read_sender(tags, state.user);
  return state;
}

// ":target 12", ":- 12", or without the number.
Message host_target(const Line& line) {
  std::string_view rest = line.parameter(1);
  const std::string_view target = take_word(rest);
  return HostTarget{.channel = channel_name(line.parameter(0)),
                    .target = target == "-" ? std::string_view() : target,
                    .viewers = read_number<std::int64_t>(rest)};
}

Message reconnect(const Line& /*line*/) { return Reconnect{}; }

Message ping(const Line& line) { return Ping{.argument = line.parameter(0)}; }

Message pong(const Line& line) {
  const bool named = line.parameter_count() > 1;  // the server's name stands first
  return Pong{.argument = line.parameter(named ? 1 : 0)};
}

Message join(const Line& line) { return Join{.channel = channel_name(line.parameter(0)), .login = line.nick()}; }

Message part(const Line& line) { return Part{.channel = channel_name(line.parameter(0)), .login = line.nick()}; }

// "CAP * ACK :names"; the docs show NAK without the "*" too.
Message capabilities(const Line& line) {
  using enum Capabilities::Answer;
  const std::size_t count = line.parameter_count();
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view word = line.parameter(i);
    const auto answer = word == "ACK" ? kGranted : word == "NAK" ? kRefused : word == "LS" ? kList : kOther;
    if (answer != kOther) return Capabilities{.answer = answer, .names = line.parameter(count - 1)};
  }
  return Capabilities{.answer = kOther, .names = line.parameter(count == 0 ? 0 : count - 1)};
}

Message numeric(const Line& line) {
  Numeric message{.code = read_number<int>(line.command).value_or(0), .target = line.parameter(0)};
  const std::size_t count = line.parameter_count();
  for (std::size_t i = 1; i < count && message.channel.empty(); ++i) {
    const std::string_view word = line.parameter(i);
    if (word.starts_with('#') && !word.contains(' ')) message.channel = word.substr(1);
  }
  if (count > 1) message.text = line.parameter(count - 1);
  return message;
}

Message whisper(const Line& line) {
  const TagValues tags(line);
  Whisper message{.id = tags[TagKey::kMessageId], .thread_id = tags[TagKey::kThreadId], .sender = {}, .speech = {}};
  message.sender.login = line.nick();
  read_sender(tags, message.sender);
  read_speech(tags, line.parameter(1), message.speech);
  return message;
}

struct Command {
  std::string_view name;
  Message (*read)(const Line&);
};

// The most frequent ones first.
constexpr std::array kCommands = {
    Command{"PRIVMSG", privmsg},
    Command{"USERNOTICE", user_notice},
    Command{"CLEARCHAT", clear_chat},
    Command{"CLEARMSG", clear_msg},
    Command{"PING", ping},
    Command{"PONG", pong},
    Command{"NOTICE", notice},
    Command{"ROOMSTATE", room_state},
    Command{"USERSTATE", user_state},
    Command{"JOIN", join},
    Command{"PART", part},
    Command{"GLOBALUSERSTATE", user_state},
    Command{"RECONNECT", reconnect},
    Command{"CAP", capabilities},
    Command{"WHISPER", whisper},
    Command{"HOSTTARGET", host_target},
};

}  // namespace

Message read_message(const Line& line) {
  const auto found = std::ranges::find(kCommands, line.command, &Command::name);
  if (found != kCommands.end()) return found->read(line);
  const bool digits = line.command.size() == 3 && line.command.front() >= '0' && line.command.front() <= '9';
  return digits ? numeric(line) : Message(OtherLine{line.command});
}

}  // namespace crowdline::irc
