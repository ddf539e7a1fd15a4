// Each behaviour that the server may show has a test named after it.
#include "twitch/irc_session.h"

#include <gmock/gmock.h>

#include "twitch/irc_session_fixture.h"

namespace crowdline::twitch {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::StartsWith;

TEST(IrcSession, LogsInWithoutAnAccount) {
  IrcTalk talk;
  talk.join("climber");
  talk.start();
  EXPECT_THAT(talk.opened, ElementsAre(1U));
  EXPECT_THAT(talk.sent, IsEmpty()) << "nothing before the connection is there";
  talk.connect();
  EXPECT_THAT(talk.sent, ElementsAre("CAP REQ :twitch.tv/tags twitch.tv/commands",
                                     testing::MatchesRegex("NICK justinfan[0-9]{4,6}")))
      << "no PASS, no USER, no CAP END";
  talk.say(":tmi.twitch.tv 001 me :Welcome, GLHF!\r\n");
  EXPECT_EQ(talk.sent.back(), "JOIN #climber");
  EXPECT_EQ(talk.count(IrcStatus::kConnected), 1U);
}

TEST(IrcSession, LogsInWithAToken) {
  IrcTalk talk({.nick = "ana", .token = "secret"});
  talk.join("climber");
  talk.start();
  talk.connect();
  EXPECT_THAT(talk.sent, ElementsAre(StartsWith("CAP REQ"), "PASS oauth:secret", "NICK ana"));
  talk.welcome();
  talk.confirm("climber");
  EXPECT_EQ(talk.count(IrcStatus::kJoined), 1U) << "neither USERSTATE nor GLOBALUSERSTATE is waited for";
}

TEST(IrcSession, MarksTheLineWithTheToken) {
  RequestBudget joins = join_budget();
  RequestBudget connects = connect_budget();
  IrcSession session({.nick = "ana", .token = "secret"}, joins, connects, 1);
  session.start(0);
  session.connected(1, 0);
  for (const IrcAction& action : session.take_actions()) {
    if (const auto* send = std::get_if<SendLine>(&action))
      EXPECT_EQ(send->secret, send->line.contains("secret")) << send->line;
  }
}

TEST(IrcSession, JoinsOnlyAfterTheWelcome) {
  IrcTalk talk;
  talk.join("climber");
  talk.start();
  talk.connect();
  talk.say(":tmi.twitch.tv CAP * ACK :twitch.tv/tags twitch.tv/commands\r\n");
  for (const std::string& line : talk.sent) EXPECT_THAT(line, testing::Not(StartsWith("JOIN")));
}

TEST(IrcSession, RefusedCapabilitiesAreLeftOut) {
  IrcTalk talk;
  talk.join("climber");
  talk.start();
  talk.connect();
  talk.say(":tmi.twitch.tv CAP * NAK :twitch.tv/commands\r\n");
  EXPECT_EQ(talk.sent.back(), "CAP REQ :twitch.tv/tags") << "nothing of a refused request was granted";
  const auto lines = talk.sent.size();
  talk.say("CAP NAK :twitch.tv/tags\r\n");
  EXPECT_EQ(talk.sent.size(), lines) << "there is nothing left to ask for";
  talk.say(":tmi.twitch.tv 001 me :hi\r\n");
  EXPECT_EQ(talk.sent.back(), "JOIN #climber");
}

TEST(IrcSession, APlainServerGetsUserAndCapEnd) {
  IrcTalk talk({.plain_server = true});
  talk.join("climber");
  talk.start();
  talk.connect();
  EXPECT_THAT(talk.sent.back(), StartsWith("USER justinfan"));
  talk.say(":irc.local CAP * NAK :twitch.tv/tags twitch.tv/commands");
  EXPECT_EQ(talk.sent.back(), "CAP END");
  talk.say(":irc.local 001 me :hi");
  talk.say(":irc.local 366 me #climber :End of /NAMES list.");
  EXPECT_EQ(talk.count(IrcStatus::kJoined), 1U) << "without ROOMSTATE";
  talk.say(":a!a@a PRIVMSG #climber :hello");
  ASSERT_EQ(talk.delivered.size(), 1U);
  EXPECT_EQ(std::get<chat::ChatMessage>(talk.delivered[0].item).sent_ms, talk.now) << "dated by the clock";
}

TEST(IrcSession, UnknownChannelsAreReportedWithinTenSeconds) {
  IrcTalk talk;
  talk.join("nobody");
  talk.join("climber");
  talk.start();
  talk.welcome();
  talk.confirm("climber");
  talk.pass(10'000);
  ASSERT_EQ(talk.count(IrcStatus::kUnknownChannel), 1U);
  EXPECT_EQ(talk.reports.back().channel, "nobody");
  talk.pass(300'000);
  EXPECT_EQ(talk.count(IrcStatus::kUnknownChannel), 1U) << "said once";
}

TEST(IrcSession, SuspendedAndForbiddenChannelsAreNotTriedAgain) {
  const struct {
    const char* id;
    IrcStatus status;
  } rows[] = {{"msg_channel_suspended", IrcStatus::kSuspended},
              {"tos_ban", IrcStatus::kSuspended},
              {"msg_banned", IrcStatus::kBanned}};
  for (const auto& row : rows) {
    IrcTalk talk;
    talk.join("climber");
    talk.start();
    talk.welcome();
    talk.say(fmt::format("@msg-id={} :tmi.twitch.tv NOTICE #climber :No.\r\n", row.id));
    EXPECT_EQ(talk.count(row.status), 1U) << row.id;
    const auto sent = talk.sent.size();
    talk.hang_up();
    talk.pass(5'000);
    talk.welcome();
    for (std::size_t i = sent; i < talk.sent.size(); ++i) EXPECT_THAT(talk.sent[i], testing::Not(StartsWith("JOIN")));
  }
}

TEST(IrcSession, APartThatNobodyAskedForEndsTheChannel) {
  IrcTalk talk({.nick = "me"});
  talk.join_climber();
  talk.say(":someone!someone@x PART #climber\r\n");
  EXPECT_EQ(talk.count(IrcStatus::kRemoved), 0U);
  talk.say(":me!me@x PART #climber\r\n");
  EXPECT_EQ(talk.count(IrcStatus::kRemoved), 1U);
}

TEST(IrcSession, AChannelCanBeLeft) {
  IrcTalk talk;
  talk.join_climber();
  talk.session.part("climber", talk.now);
  talk.settle();
  EXPECT_EQ(talk.sent.back(), "PART #climber");
  talk.chat("late", talk.now);
  EXPECT_THAT(talk.texts(), IsEmpty());
}

TEST(IrcSession, JoinsStayWithinTheBudget) {
  IrcTalk talk;
  for (int i = 0; i < 50; ++i) talk.join(fmt::format("channel{}", i));
  talk.start();
  talk.welcome();
  const auto joined = [&talk] {
    std::size_t channels = 0;
    for (const std::string& line : talk.sent)
      if (line.starts_with("JOIN")) channels += static_cast<std::size_t>(std::ranges::count(line, '#'));
    return channels;
  };
  EXPECT_EQ(joined(), 18U) << "each channel of a list counts";
  for (int i = 0; i < 50; ++i) {
    const std::string name = fmt::format("channel{}", i);
    if (talk.sent.back().contains("#" + name + ",") || talk.sent.back().ends_with("#" + name))
      talk.confirm(name, i + 1);
  }
  talk.pass(9'900);
  EXPECT_EQ(joined(), 18U);
  talk.pass(2'200);
  EXPECT_EQ(joined(), 36U);
}

TEST(IrcSession, TwoSessionsShareOneBudget) {
  RequestBudget joins(3, 12'000);
  RequestBudget connects(10, 1'000);
  IrcSession first({}, joins, connects, 1);
  IrcSession second({}, joins, connects, 2);
  std::size_t channels = 0;
  for (IrcSession* session : {&first, &second}) {
    for (const char* name : {"a", "b"}) session->join(name, NameKey::fixed(1), 0);
    session->start(0);
    session->connected(1, 0);
    session->received(1, ":t 001 me :hi\r\n", 0);
    for (const IrcAction& action : session->take_actions()) {
      const auto* send = std::get_if<SendLine>(&action);
      if (send != nullptr && send->line.starts_with("JOIN"))
        channels += static_cast<std::size_t>(std::ranges::count(send->line, '#'));
    }
  }
  EXPECT_EQ(channels, 3U);
  EXPECT_EQ(second.wait_until(0), 9'000) << "the answer to its one join is due before the budget is free";
}

TEST(IrcSession, SeveralLinesInOneFrameAndOneFrameALine) {
  IrcTalk talk;
  talk.join_climber();
  talk.say(IrcTalk::line("a", 1) + IrcTalk::line("b", 2) + "\r\n" + IrcTalk::line("c", 3));
  std::string bare = IrcTalk::line("d", 4);
  bare.resize(bare.size() - 2);
  talk.say(bare);
  EXPECT_THAT(talk.texts(), ElementsAre("a", "b", "c", "d"));
}

TEST(IrcSession, TagsInAnyOrderUnknownOnesAndEmptyValues) {
  IrcTalk talk;
  talk.join_climber();
  talk.say("@new=1;user-id=5;tmi-sent-ts=9;badges=;id=a;mod=;x :a!a@a PRIVMSG #climber :hi\r\n");
  talk.say("@id=b;tmi-sent-ts=;user-id= :a!a@a PRIVMSG #climber word\r\n");
  EXPECT_THAT(talk.texts(), ElementsAre("a", "b")) << "the last parameter may come without a colon";
}

TEST(IrcSession, DoublesAreDropped) {
  IrcTalk talk;
  talk.join_climber();
  talk.chat("a", 1);
  talk.chat("a", 1);
  talk.chat("b", 2);
  talk.say(
      "@target-user-id=5;tmi-sent-ts=3 :t CLEARCHAT #climber :a\r\n@target-user-id=5;tmi-sent-ts=3 :t CLEARCHAT "
      "#climber :a");
  EXPECT_THAT(talk.texts(), ElementsAre("a", "b"));
  EXPECT_EQ(talk.delivered.size(), 3U);
  EXPECT_EQ(talk.session.counters().doubles, 2U);
}

TEST(IrcSession, MemoryForDoublesIsBounded) {
  SeenIds seen(3);
  for (const char* id : {"a", "b", "c"}) EXPECT_TRUE(seen.insert(id));
  EXPECT_FALSE(seen.insert("a"));
  EXPECT_TRUE(seen.insert("d"));
  EXPECT_EQ(seen.size(), 3U);
  EXPECT_TRUE(seen.insert("a")) << "the oldest was forgotten";
}

TEST(IrcSession, DeletionsComeAsDeletions) {
  IrcTalk talk;
  talk.join_climber();
  talk.say("@ban-duration=60;target-user-id=5;tmi-sent-ts=9 :t CLEARCHAT #climber :a\r\n");
  talk.say("@tmi-sent-ts=10 :t CLEARCHAT #climber\r\n");
  talk.say("@login=a;target-msg-id=m1;tmi-sent-ts=11 :t CLEARMSG #climber :text\r\n");
  ASSERT_EQ(talk.delivered.size(), 3U);
  using Scope = chat::Deletion::Scope;
  EXPECT_EQ(std::get<chat::Deletion>(talk.delivered[0].item).scope, Scope::kChatter);
  EXPECT_EQ(std::get<chat::Deletion>(talk.delivered[0].item).chatter, NameKey::fixed(1)("5"));
  EXPECT_EQ(std::get<chat::Deletion>(talk.delivered[1].item).scope, Scope::kEverything);
  EXPECT_EQ(std::get<chat::Deletion>(talk.delivered[2].item).message_id, "m1");
}

TEST(IrcSession, SharedChatIsCountedOnce) {
  IrcTalk talk;
  talk.join("climber");
  talk.join("guest");
  talk.start();
  talk.welcome();
  talk.confirm("climber", 7);
  talk.confirm("guest", 8);
  talk.say(IrcTalk::line("copy", 1, "guest", "room-id=8;source-id=orig;source-room-id=7"));
  EXPECT_THAT(talk.texts(), IsEmpty()) << "its own room is read too: the original counts, whichever comes first";
  talk.say(IrcTalk::line("orig", 1, "climber", "room-id=7;source-id=orig;source-room-id=7"));
  talk.say(IrcTalk::line("c1", 2, "climber", "room-id=7;source-id=far;source-room-id=99"));
  talk.say(IrcTalk::line("c2", 2, "guest", "room-id=8;source-id=far;source-room-id=99"));
  EXPECT_THAT(talk.texts(), ElementsAre("orig", "far")) << "from a third room: one of the copies";
  talk.say(IrcTalk::line("c3", 3, "climber", "room-id=7;source-id=bot;source-only=1;source-room-id=99"));
  EXPECT_EQ(talk.texts().size(), 2U) << "shown in its own room alone";
}

TEST(IrcSession, ADeletedCopyNamesItsOriginal) {
  IrcTalk talk;
  talk.join_climber();
  talk.say(IrcTalk::line("copy", 1, "climber", "room-id=7;source-id=orig;source-room-id=9"));
  talk.say("@login=a;target-msg-id=copy;tmi-sent-ts=2 :t CLEARMSG #climber :x\r\n");
  EXPECT_EQ(std::get<chat::Deletion>(talk.delivered.back().item).message_id, "orig");
}

TEST(IrcSession, PartialRoomStatesAreNoSecondJoin) {
  IrcTalk talk;
  talk.join_climber();
  talk.say("@room-id=7;slow=30 :tmi.twitch.tv ROOMSTATE #climber\r\n");
  EXPECT_EQ(talk.count(IrcStatus::kJoined), 1U);
  EXPECT_EQ(talk.reports.back().detail, "7");
}

TEST(IrcSession, LongAndBadLinesAreCountedAndTheConnectionStays) {
  IrcTalk talk;
  talk.join_climber();
  talk.say(":a!a@a PRIVMSG #climber :" + std::string(20'000, 'x') + "\r\n" + IrcTalk::line("after", 1));
  talk.say("@only=tags\r\n\x01\x02\r\n");
  talk.say("@id=u;tmi-sent-ts=2 :a!a@a PRIVMSG #climber :bad \xFF\xFE utf8\r\n");
  talk.say("@id=t;tmi-sent-ts=3;k=" + std::string(8'000, 'v') + " :a!a@a PRIVMSG #climber :" + std::string(2'000, 'y'));
  EXPECT_THAT(talk.texts(), ElementsAre("after", "u", "t"));
  EXPECT_EQ(talk.session.counters().long_lines, 1U);
  EXPECT_EQ(talk.session.counters().bad_lines, 2U);
  EXPECT_THAT(talk.dropped, IsEmpty());
  const auto& repaired = std::get<chat::ChatMessage>(talk.delivered[1].item);
  EXPECT_EQ(repaired.text, "bad \xEF\xBF\xBD\xEF\xBF\xBD utf8");
}

TEST(IrcSession, ActionsAndDirtyEmoteRanges) {
  IrcTalk talk;
  talk.join_climber();
  talk.say(
      "@emotes=1:3-7/25:04,99-100,4-0;id=a;tmi-sent-ts=1 :a!a@a PRIVMSG #climber :\x01"
      "ACTION 🔥🔥 HeyYa\r\n");
  const auto& message = std::get<chat::ChatMessage>(talk.delivered.at(0).item);
  EXPECT_EQ(message.kind, chat::MessageKind::kAction);
  ASSERT_EQ(message.emotes.size(), 1U);
  EXPECT_EQ(message.text.substr(message.emotes[0].begin, 5), "HeyYa");
}

}  // namespace
}  // namespace crowdline::twitch
