#include "irc/privmsg.h"

#include <gmock/gmock.h>

#include "irc/message.h"

namespace crowdline::irc {
namespace {

// The text must outlive the message.
template <typename Kind>
Kind read(std::string_view text) {
  return std::get<Kind>(read_message(parse_line(text).value()));
}

constexpr std::string_view kFull =
    "@badge-info=subscriber/30;badges=moderator/1,subscriber/24,bits/1000;bits=50;color=#FF7F50;display-name=Ana\\sM;"
    "emote-only=1;emotes=9001:3-7,12-16;first-msg=1;flags=0-6:S.7/P.2;id=0f6;mod=1;msg-id=highlighted-message;"
    "custom-reward-id=cr;animation-id=an;returning-chatter=1;room-id=77;subscriber=1;tmi-sent-ts=1700000001000;turbo=1;"
    "user-id=11;user-type=mod;vip=1 :ana!ana@ana.tmi.twitch.tv PRIVMSG #climber :🔥🔥 HeyYa ok HeyYa";

TEST(Privmsg, HasAllOfItsTags) {
  const auto message = read<Privmsg>(kFull);
  EXPECT_EQ(message.channel, "climber");
  EXPECT_EQ(message.room_id, "77");
  EXPECT_EQ(message.id, "0f6");
  EXPECT_EQ(message.sent_ms, 1'700'000'001'000);
  EXPECT_EQ(message.bits, 50);
  EXPECT_TRUE(message.first_message && message.returning_chatter && message.emote_only);
  EXPECT_EQ(message.msg_id, "highlighted-message");
  EXPECT_EQ(message.custom_reward_id, "cr");
  EXPECT_EQ(message.animation_id, "an");
  EXPECT_EQ(message.speech.text, "🔥🔥 HeyYa ok HeyYa");
  ASSERT_EQ(message.speech.emotes.size(), 2U);
  EXPECT_EQ(message.speech.emotes[0].id, "9001");
  EXPECT_EQ(message.speech.emotes[0].begin, 9U);
  EXPECT_FALSE(message.reply || message.hype_chat);
  EXPECT_TRUE(message.origin.room_id.empty());
}

TEST(Privmsg, KnowsItsSender) {
  const Sender sender = read<Privmsg>(kFull).sender;
  EXPECT_EQ(sender.login, "ana");
  EXPECT_EQ(sender.display_name.text(), "Ana M");
  EXPECT_EQ(sender.user_id, "11");
  EXPECT_EQ(sender.color, "#FF7F50");
  EXPECT_EQ(sender.user_type, "mod");
  ASSERT_EQ(sender.badges.size(), 3U);
  EXPECT_EQ(sender.badges[2].set, "bits");
  EXPECT_EQ(sender.badges[2].version, "1000");
  EXPECT_EQ(sender.subscribed_months(), 30);
  EXPECT_TRUE(sender.moderator && sender.subscriber && sender.vip && sender.turbo);
}

TEST(Privmsg, BadgesAreCutAtTheFirstSlash) {
  std::vector<Badge> badges = {{"left", "over"}};
  read_badges("a/b/c,,solo,/1", badges);
  ASSERT_EQ(badges.size(), 3U);
  EXPECT_EQ(badges[0].version, "b/c");
  EXPECT_EQ(badges[1].set, "solo");
  EXPECT_EQ(badges[2].version, "1");
}

TEST(Privmsg, ReadsActions) {
  const auto closed = read<Privmsg>(
      "@emotes=1:6-7 :a!a@a PRIVMSG #c :\x01"
      "ACTION waves hi\x01");
  EXPECT_TRUE(closed.speech.action);
  EXPECT_EQ(closed.speech.text, "waves hi");
  ASSERT_EQ(closed.speech.emotes.size(), 1U);
  EXPECT_EQ(closed.speech.emotes[0].begin, 6U) << "positions count behind the mark";
  const auto open = read<Privmsg>(
      ":a!a@a PRIVMSG #c :\x01"
      "ACTION waves");
  EXPECT_TRUE(open.speech.action);
  EXPECT_EQ(open.speech.text, "waves") << "the closing byte may be missing";
  EXPECT_FALSE(read<Privmsg>(":a!a@a PRIVMSG #c :ACTION waves").speech.action);
}

TEST(Privmsg, ReadsReplies) {
  const auto message = read<Privmsg>(
      "@reply-parent-display-name=Bo;reply-parent-msg-body=what\\snow\\:;reply-parent-msg-id=p1;reply-parent-user-id=5;"
      "reply-parent-user-login=bo;reply-thread-parent-msg-id=t1;reply-thread-parent-user-login=cy;"
      "reply-thread-parent-display-name=Cy;reply-thread-parent-user-id=6 :a!a@a PRIVMSG #c :@Bo yes");
  ASSERT_TRUE(message.reply.has_value());
  EXPECT_EQ(message.reply->id, "p1");
  EXPECT_EQ(message.reply->user_id, "5");
  EXPECT_EQ(message.reply->login, "bo");
  EXPECT_EQ(message.reply->display_name.text(), "Bo");
  EXPECT_EQ(message.reply->body.text(), "what now;");
  EXPECT_EQ(message.reply->thread_id, "t1");
  EXPECT_EQ(message.reply->thread_login, "cy");
  EXPECT_EQ(message.reply->thread_user_id, "6");
  EXPECT_EQ(message.reply->thread_display_name.text(), "Cy");
}

TEST(Privmsg, TellsSharedChatFromItsOwn) {
  const auto none = read<Privmsg>("@id=1;room-id=7 :a!a@a PRIVMSG #c :x");
  EXPECT_FALSE(none.origin.is_guest(none.room_id));
  const auto here = read<Privmsg>("@id=1;room-id=7;source-id=1;source-room-id=7 :a!a@a PRIVMSG #c :x");
  EXPECT_FALSE(here.origin.is_guest(here.room_id));
  const auto guest = read<Privmsg>(
      "@id=2;room-id=7;source-badge-info=subscriber/3;source-badges=vip/1;source-id=1;source-only=1;source-room-id=8 "
      ":a!a@a PRIVMSG #c :x");
  EXPECT_TRUE(guest.origin.is_guest(guest.room_id));
  EXPECT_EQ(guest.origin.id, "1");
  EXPECT_EQ(guest.origin.badges, "vip/1");
  EXPECT_EQ(guest.origin.badge_info, "subscriber/3");
  EXPECT_TRUE(guest.origin.only);
}

TEST(Privmsg, ReadsHypeChatOfOldLogs) {
  const auto message = read<Privmsg>(
      "@pinned-chat-paid-amount=500;pinned-chat-paid-currency=EUR;pinned-chat-paid-exponent=2;"
      "pinned-chat-paid-is-system-message=1;pinned-chat-paid-level=TWO :a!a@a PRIVMSG #c :x");
  ASSERT_TRUE(message.hype_chat.has_value());
  EXPECT_EQ(message.hype_chat->amount, 500);
  EXPECT_EQ(message.hype_chat->canonical_amount, 500);
  EXPECT_EQ(message.hype_chat->currency, "EUR");
  EXPECT_EQ(message.hype_chat->exponent, 2);
  EXPECT_EQ(message.hype_chat->level, "TWO");
  EXPECT_TRUE(message.hype_chat->system_text);
}

TEST(Privmsg, ReadsAutomodMarks) {
  const auto marks = read_automod_marks("0-6:S.7/P.2,8-9:A.3,bad,5-4:A.1,1-2:A,1-2:");
  ASSERT_EQ(marks.size(), 3U);
  EXPECT_EQ(marks[0].topic, 'S');
  EXPECT_EQ(marks[0].level, 7);
  EXPECT_EQ(marks[0].end, 7U);
  EXPECT_EQ(marks[1].topic, 'P');
  EXPECT_EQ(marks[2].begin, 8U);
}

// One object for many lines must hold nothing of the last one.
TEST(Privmsg, ForgetsTheLineBefore) {
  Privmsg message;
  const std::string rich(kFull);
  const auto first = parse_line(rich).value();
  read_privmsg(first, TagValues(first), message);
  const auto second = parse_line(":b!b@b PRIVMSG #d :x").value();
  read_privmsg(second, TagValues(second), message);
  EXPECT_EQ(message.sender.login, "b");
  EXPECT_TRUE(message.sender.badges.empty() && message.speech.emotes.empty());
  EXPECT_FALSE(message.sender.moderator || message.first_message || message.reply || message.hype_chat);
  EXPECT_EQ(message.bits, 0);
  EXPECT_EQ(message.sent_ms, 0);
}

}  // namespace
}  // namespace crowdline::irc
