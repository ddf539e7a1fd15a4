#include "irc/privmsg.h"

namespace crowdline::irc {
namespace {

std::optional<Reply> read_reply(const TagValues& tags) {
  const std::string_view id = tags[TagKey::kReplyId];
  if (id.empty()) return std::nullopt;
  return Reply{.id = id,
               .user_id = tags[TagKey::kReplyUserId],
               .login = tags[TagKey::kReplyUserLogin],
               .display_name = tags.text(TagKey::kReplyDisplayName),
               .body = tags.text(TagKey::kReplyBody),
               .thread_id = tags[TagKey::kReplyThreadId],
               .thread_user_id = tags[TagKey::kReplyThreadUserId],
               .thread_login = tags[TagKey::kReplyThreadUserLogin],
               .thread_display_name = tags.text(TagKey::kReplyThreadDisplayName)};
}

std::optional<HypeChat> read_hype_chat(const TagValues& tags) {
  const auto amount = tags.number(TagKey::kPinnedAmount);
  if (!amount) return std::nullopt;
  return HypeChat{.amount = *amount,
                  .canonical_amount = tags.number(TagKey::kPinnedCanonicalAmount).value_or(*amount),
                  .currency = tags[TagKey::kPinnedCurrency],
                  .exponent = tags.number(TagKey::kPinnedExponent).value_or(0),
                  .level = tags[TagKey::kPinnedLevel],
                  .system_text = tags.is_set(TagKey::kPinnedIsSystem)};
}

}  // namespace

std::string_view channel_name(std::string_view parameter) {
  return parameter.starts_with('#') ? parameter.substr(1) : parameter;
}

SharedOrigin read_origin(const TagValues& tags) {
  return {.room_id = tags[TagKey::kSourceRoomId],
          .id = tags[TagKey::kSourceId],
          .badges = tags[TagKey::kSourceBadges],
          .badge_info = tags[TagKey::kSourceBadgeInfo],
          .only = tags.is_set(TagKey::kSourceOnly)};
}

void read_privmsg(const Line& line, const TagValues& tags, Privmsg& message) {
  message.channel = channel_name(line.parameter(0));
  message.room_id = tags[TagKey::kRoomId];
  message.id = tags[TagKey::kId];
  message.sent_ms = tags.sent_ms();
  message.sender.login = line.nick();
  read_sender(tags, message.sender);
  read_speech(tags, line.parameter(1), message.speech);
  message.bits = tags.number(TagKey::kBits).value_or(0);
  message.first_message = tags.is_set(TagKey::kFirstMsg);
  message.returning_chatter = tags.is_set(TagKey::kReturningChatter);
  message.emote_only = tags.is_set(TagKey::kEmoteOnly);
  message.msg_id = tags[TagKey::kMsgId];
  message.custom_reward_id = tags[TagKey::kCustomRewardId];
  message.animation_id = tags[TagKey::kAnimationId];
  message.reply = read_reply(tags);
  message.origin = read_origin(tags);
  message.hype_chat = read_hype_chat(tags);
}

}  // namespace crowdline::irc
