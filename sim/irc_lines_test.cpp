#include "sim/irc_lines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/line_damage.h"

namespace crowdline::sim {
namespace {

using testing::AllOf;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

const Room kRoom{.login = "owl", .id = "77", .shown = "owl"};
const Speaker kSpeaker{.login = "amy", .id = "5", .shown = "Amy", .roles = {}};

chat::Roles roles(std::initializer_list<chat::Role> list) {
  chat::Roles result;
  for (const auto role : list) result.add(role);
  return result;
}

TEST(IrcText, EscapesTagValues) { EXPECT_EQ(escaped_tag("a b;c\\d\r\n"), "a\\sb\\:c\\\\d\\r\\n"); }

TEST(IrcText, ReadsClientLines) {
  const auto line = parse_client_line("@a=b :me  privmsg   #owl :hi there");
  EXPECT_EQ(line.command, "PRIVMSG");
  EXPECT_THAT(line.parameters, testing::ElementsAre("#owl", "hi there"));
  EXPECT_THAT(parse_client_line("CAP REQ twitch.tv/tags").parameters, testing::ElementsAre("REQ", "twitch.tv/tags"));
}

TEST(IrcLines, CountsEmotesInCodePoints) {
  const std::string text = "🔥🔥 HeyYa ok HeyYa";  // fire is four bytes
  EXPECT_EQ(emotes_tag(text, {{9, 14}, {18, 23}}), emote_id("HeyYa") + ":3-7,12-16");
  EXPECT_EQ(emotes_tag("Kappa LUL Kappa", {{0, 5}, {6, 9}, {10, 15}}),
            emote_id("Kappa") + ":0-4,10-14/" + emote_id("LUL") + ":6-8");
  EXPECT_EQ(emotes_tag("short", {{2, 50}}), "");
}

TEST(IrcLines, MessagesCarryTheirTags) {
  Speaker speaker = kSpeaker;
  speaker.roles = roles({chat::Role::kModerator, chat::Role::kSubscriber});
  const auto line = message_line(kRoom, speaker, {.text = "hi there"}, "id1", 1234);
  EXPECT_EQ(line.rest, ":amy!amy@amy.tmi.twitch.tv PRIVMSG #owl :hi there");
  EXPECT_FALSE(line.command);
  EXPECT_THAT(line.tags, AllOf(HasSubstr("badges=moderator/1,subscriber/6;"), HasSubstr(";display-name=Amy;"),
                               HasSubstr(";id=id1;mod=1;room-id=77;subscriber=1;tmi-sent-ts=1234;"),
                               HasSubstr(";user-id=5;user-type=mod")));
  EXPECT_THAT(line.text(true), testing::StartsWith("@badge-info=subscriber/7;"));
  EXPECT_EQ(line.text(false), line.rest);
}

TEST(IrcLines, ActionsCheersAndNoticesKeepTheirKind) {
  EXPECT_THAT(message_line(kRoom, kSpeaker, {.kind = chat::MessageKind::kAction, .text = "waves"}, "i", 1).rest,
              EndsWith(" :\x01"
                       "ACTION waves\x01"));
  EXPECT_THAT(message_line(kRoom, kSpeaker, {.kind = chat::MessageKind::kPaid, .text = "cheer"}, "i", 1).tags,
              HasSubstr(";bits=100"));
  const auto notice = message_line(kRoom, kSpeaker, {.kind = chat::MessageKind::kNotice, .text = "7 months"}, "i", 1);
  EXPECT_EQ(notice.rest, ":tmi.twitch.tv USERNOTICE #owl :7 months");
  EXPECT_THAT(notice.tags, AllOf(HasSubstr(";msg-id=resub;"), HasSubstr(";login=amy"), HasSubstr("system-msg=Amy\\s")));
  EXPECT_TRUE(notice.command);
}

TEST(IrcLines, LineEndsCannotSplitAMessage) {
  EXPECT_THAT(message_line(kRoom, kSpeaker, {.text = "a\r\nQUIT"}, "i", 1).rest, EndsWith(" :a  QUIT"));
}

TEST(IrcLines, EventsBecomeNotices) {
  const auto tags_of = [](chat::ChannelEvent event) {
    const auto line = event_line(kRoom, event, "id", "gift", 9);
    return line ? line->tags : std::string("none");
  };
  EXPECT_THAT(tags_of({.kind = chat::EventKind::kRaid, .amount = 120}),
              AllOf(HasSubstr("msg-id=raid"), HasSubstr("msg-param-viewerCount=120")));
  EXPECT_THAT(
      tags_of({.kind = chat::EventKind::kGift, .amount = 5}),
      AllOf(HasSubstr("msg-id=submysterygift"), HasSubstr("mass-gift-count=5"), HasSubstr("community-gift-id=gift")));
  EXPECT_THAT(tags_of({.kind = chat::EventKind::kGift, .amount = 1}), HasSubstr("msg-id=subgift"));
  EXPECT_THAT(tags_of({.kind = chat::EventKind::kSubscription, .amount = 1}), HasSubstr("msg-id=sub;"));
  EXPECT_THAT(tags_of({.name = "viewermilestone"}), HasSubstr("msg-id=viewermilestone"));
  EXPECT_EQ(tags_of({.kind = chat::EventKind::kTitle, .text = "new"}), "none");
}

TEST(IrcLines, DeletionsNameWhatTheyTakeOut) {
  EXPECT_EQ(clear_message_line(kRoom, "amy", "id1", "bad words", 5).text(true),
            "@login=amy;room-id=;target-msg-id=id1;tmi-sent-ts=5 :tmi.twitch.tv CLEARMSG #owl :bad words");
  EXPECT_EQ(clear_chat_line(kRoom, &kSpeaker, 600, 5).text(true),
            "@ban-duration=600;room-id=77;target-user-id=5;tmi-sent-ts=5 :tmi.twitch.tv CLEARCHAT #owl :amy");
  EXPECT_EQ(clear_chat_line(kRoom, nullptr, 0, 5).text(true),
            "@room-id=77;tmi-sent-ts=5 :tmi.twitch.tv CLEARCHAT #owl");
}

TEST(LineDamage, LeavesTheMeaning) {
  IrcLine line{"a=1;mod=0;emotes=;turbo=0;flags=", ":amy PRIVMSG #owl :word"};
  shuffle_tags(line, [](std::uint64_t) { return 0; });
  EXPECT_EQ(line.tags.size(), std::string("a=1;mod=0;emotes=;turbo=0;flags=").size());
  EXPECT_NE(line.tags, "a=1;mod=0;emotes=;turbo=0;flags=");
  empty_tags(line);
  EXPECT_THAT(line.tags,
              AllOf(HasSubstr("mod="), Not(HasSubstr("mod=0")), Not(HasSubstr("turbo")), Not(HasSubstr("flags"))));
  add_bad_emotes(line);
  EXPECT_THAT(line.tags, HasSubstr("emotes=25:04/30:4-0/"));
  add_unknown_tags(line);
  EXPECT_THAT(line.tags, HasSubstr("sim-new-tag="));
  lengthen_tags(line, 8000);
  EXPECT_EQ(line.tags.size(), 8000U);
  EXPECT_TRUE(bare_trailing(line));
  EXPECT_EQ(line.rest, ":amy PRIVMSG #owl word");
}

TEST(LineDamage, KeepsTheColonWhereItIsNeeded) {
  for (const std::string_view rest : {":amy PRIVMSG #owl :two words", ":amy PRIVMSG #owl ::)", ":amy PRIVMSG #owl :"}) {
    IrcLine line{"", std::string(rest)};
    EXPECT_FALSE(bare_trailing(line)) << rest;
    EXPECT_EQ(line.rest, rest);
  }
}

TEST(LineDamage, OpensActions) {
  IrcLine line{"",
               ":amy PRIVMSG #owl :\x01"
               "ACTION waves\x01"};
  EXPECT_TRUE(open_action(line));
  EXPECT_THAT(line.rest, EndsWith("waves"));
  EXPECT_FALSE(open_action(line));
}

}  // namespace
}  // namespace crowdline::sim
