#include "irc/message.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace crowdline::irc {
namespace {

template <typename Kind>
Kind read(std::string_view text) {
  return std::get<Kind>(read_message(parse_line(text).value()));
}

TEST(Message, ClearChatOfOneUserAndOfAll) {
  const auto timeout =
      read<ClearChat>("@ban-duration=600;room-id=7;target-user-id=5;tmi-sent-ts=9 :tmi.twitch.tv CLEARCHAT #c :bo");
  EXPECT_EQ(timeout.target_login, "bo");
  EXPECT_EQ(timeout.target_user_id, "5");
  EXPECT_EQ(timeout.ban_seconds, 600);
  EXPECT_EQ(timeout.sent_ms, 9);
  EXPECT_FALSE(timeout.is_for_everyone());
  EXPECT_FALSE(read<ClearChat>("@target-user-id=5 :t CLEARCHAT #c :bo").ban_seconds.has_value()) << "without end";
  EXPECT_TRUE(read<ClearChat>("@room-id=7 :t CLEARCHAT #c").is_for_everyone());
}

TEST(Message, ClearMsgNamesWhatWasRemoved) {
  const auto clear = read<ClearMsg>(
      "@login=bo;room-id=;target-msg-id=m1;tmi-sent-ts=9 :t CLEARMSG #c :\x01"
      "ACTION hi\x01");
  EXPECT_EQ(clear.target_id, "m1");
  EXPECT_EQ(clear.login, "bo");
  EXPECT_EQ(clear.room_id, "");
  EXPECT_EQ(clear.text, "hi");
  EXPECT_TRUE(clear.action);
}

TEST(Message, Notices) {
  const auto suspended = read<Notice>("@msg-id=msg_channel_suspended :t NOTICE #c :This channel is gone.");
  EXPECT_EQ(suspended.msg_id, "msg_channel_suspended");
  EXPECT_EQ(suspended.channel, "c");
  const auto refused = read<Notice>(":t NOTICE * :Login authentication failed");
  EXPECT_EQ(refused.channel, "*");
  EXPECT_EQ(refused.msg_id, "");
  EXPECT_EQ(refused.text, "Login authentication failed");
}

TEST(Message, RoomStateWholeAndInPart) {
  const auto whole =
      read<RoomState>("@emote-only=0;followers-only=-1;r9k=1;rituals=0;room-id=7;slow=30;subs-only=0 :t ROOMSTATE #c");
  EXPECT_EQ(whole.room_id, "7");
  EXPECT_EQ(whole.emote_only, false);
  EXPECT_EQ(whole.followers_only_minutes, -1);
  EXPECT_EQ(whole.unique_only, true);
  EXPECT_EQ(whole.slow_seconds, 30);
  EXPECT_EQ(whole.subscribers_only, false);
  const auto part = read<RoomState>("@room-id=7;slow=0 :t ROOMSTATE #c");
  EXPECT_EQ(part.slow_seconds, 0);
  EXPECT_FALSE(part.emote_only || part.followers_only_minutes || part.unique_only || part.subscribers_only);
}

TEST(Message, StatesOfTheOwnUser) {
  const auto here = read<UserState>("@badges=vip/1;emote-sets=0,33;id=m1;mod=1 :t USERSTATE #c");
  EXPECT_EQ(here.channel, "c");
  EXPECT_EQ(here.id, "m1");
  EXPECT_EQ(here.emote_sets, "0,33");
  EXPECT_TRUE(here.user.moderator);
  const auto global = read<UserState>("@user-id=5;display-name=Bo :t GLOBALUSERSTATE");
  EXPECT_EQ(global.channel, "");
  EXPECT_EQ(global.user.user_id, "5");
}

TEST(Message, KeepAliveAndMaintenance) {
  EXPECT_EQ(read<Ping>("PING :tmi.twitch.tv").argument, "tmi.twitch.tv");
  EXPECT_EQ(read<Pong>(":tmi.twitch.tv PONG tmi.twitch.tv :abc").argument, "abc");
  EXPECT_EQ(read<Pong>("PONG :abc").argument, "abc");
  EXPECT_TRUE(std::holds_alternative<Reconnect>(read_message(*parse_line(":tmi.twitch.tv RECONNECT"))));
  EXPECT_TRUE(std::holds_alternative<Reconnect>(read_message(*parse_line("RECONNECT"))));
}

TEST(Message, JoinPartAndHost) {
  EXPECT_EQ(read<Join>(":bo!bo@bo.tmi.twitch.tv JOIN #c").login, "bo");
  EXPECT_EQ(read<Join>(":bo!bo@bo.tmi.twitch.tv JOIN #c").channel, "c");
  EXPECT_EQ(read<Part>(":bo!bo@bo.tmi.twitch.tv PART #c").login, "bo");
  EXPECT_EQ(read<HostTarget>(":t HOSTTARGET #c :other 12").target, "other");
  EXPECT_EQ(read<HostTarget>(":t HOSTTARGET #c :other 12").viewers, 12);
  EXPECT_EQ(read<HostTarget>(":t HOSTTARGET #c :-").target, "");
  EXPECT_FALSE(read<HostTarget>(":t HOSTTARGET #c :-").viewers.has_value());
}

TEST(Message, Capabilities) {
  using enum Capabilities::Answer;
  const auto granted = read<Capabilities>(":t CAP * ACK :twitch.tv/tags twitch.tv/commands");
  EXPECT_EQ(granted.answer, kGranted);
  EXPECT_EQ(granted.names, "twitch.tv/tags twitch.tv/commands");
  EXPECT_EQ(read<Capabilities>(":t CAP * NAK :x").answer, kRefused);
  EXPECT_EQ(read<Capabilities>("CAP NAK x").answer, kRefused) << "without prefix and addressee";
  EXPECT_EQ(read<Capabilities>(":t CAP * LS :a b").answer, kList);
  EXPECT_EQ(read<Capabilities>("CAP").answer, kOther);
}

TEST(Message, Numerics) {
  const auto names = read<Numeric>(":me.tmi.twitch.tv 353 me = #c :me");
  EXPECT_EQ(names.code, 353);
  EXPECT_EQ(names.target, "me");
  EXPECT_EQ(names.channel, "c");
  EXPECT_EQ(read<Numeric>(":t 001 me :Welcome, GLHF!").text, "Welcome, GLHF!");
  EXPECT_EQ(read<Numeric>(":t 421 me WHO :Unknown command").channel, "");
}

TEST(Message, WhispersAndWhatNobodyKnows) {
  const auto whisper = read<Whisper>("@message-id=1;thread-id=5_6;user-id=5;emotes=1:0-1 :bo!bo@bo WHISPER me :hi");
  EXPECT_EQ(whisper.id, "1");
  EXPECT_EQ(whisper.thread_id, "5_6");
  EXPECT_EQ(whisper.sender.login, "bo");
  EXPECT_EQ(whisper.speech.text, "hi");
  EXPECT_EQ(read<OtherLine>(":t CLEARMESSAGE #c").command, "CLEARMESSAGE");
}

// What open client projects test with: every line of a server parses, and every command of the fact sheet is known.
TEST(Message, ReadsTheLinesOfOtherProjects) {
  const char* shared = std::getenv("CROWDLINE_SHARED");
  const std::filesystem::path folder =
      std::filesystem::path(shared != nullptr ? shared : CROWDLINE_SOURCE_DIR "/../shared") / "data/irc";
  if (!std::filesystem::is_directory(folder)) GTEST_SKIP() << "SKIPPED (no shared data)";
  std::size_t lines = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream file(entry.path());
    for (std::string row; std::getline(file, row);) {
      std::string text = row.substr(row.find('\t') + 1);
      if (text.starts_with("f(\"")) text = text.substr(3, text.size() - 5);  // wrapped in a test's own syntax
      const bool made_wrong = text.ends_with(" P1NG");                       // a digit in a command
      const auto line = parse_line(text);
      EXPECT_EQ(line.has_value(), !made_wrong) << text;
      if (!line) continue;
      const Message message = read_message(*line);
      const bool made_up = line->command == "FOO" || line->command == "CLEARMESSAGE";
      EXPECT_EQ(std::holds_alternative<OtherLine>(message), made_up) << text;
      ++lines;
    }
  }
  EXPECT_GT(lines, 300U);
}

}  // namespace
}  // namespace crowdline::irc
