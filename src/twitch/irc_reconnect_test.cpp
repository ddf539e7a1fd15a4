// Losing connections and getting over it: each behaviour of the server has a test named after it.
#include <gmock/gmock.h>

#include "twitch/channel_shards.h"
#include "twitch/irc_session_fixture.h"

namespace crowdline::twitch {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(IrcReconnect, PingsAreAnsweredWithTheirArgument) {
  IrcTalk talk;
  talk.join_climber();
  talk.say("PING :tmi.twitch.tv\r\n");
  EXPECT_EQ(talk.sent.back(), "PONG :tmi.twitch.tv");
}

TEST(IrcReconnect, AQuietChannelIsNotADeadOne) {
  IrcTalk talk;
  talk.join_climber();
  for (int i = 0; i < 20; ++i) {
    talk.pass(31'000);
    ASSERT_THAT(talk.sent.back(), testing::StartsWith("PING :crowdline"));
    talk.say(":tmi.twitch.tv PONG tmi.twitch.tv :" + talk.sent.back().substr(6));
  }
  EXPECT_EQ(talk.count(IrcStatus::kLost), 0U);
}

TEST(IrcReconnect, AHalfOpenConnectionIsFoundAndReplaced) {
  IrcTalk talk;
  talk.join_climber();
  talk.chat("a", talk.now);
  talk.pass(40'000);
  EXPECT_EQ(talk.count(IrcStatus::kLost), 1U) << "30 s of silence, 10 s without an answer";
  EXPECT_THAT(talk.dropped, ElementsAre(1U));
  talk.pass(3'000);
  EXPECT_THAT(talk.opened, ElementsAre(1U, 2U));
}

TEST(IrcReconnect, AGapReachesFromTheLastMessageToTheFirstNewOne) {
  IrcTalk talk;
  talk.join_climber();
  talk.chat("b", 2'000'500);
  talk.chat("a", 2'000'200);  // out of order by some hundred ms
  talk.hang_up();
  talk.pass(3'000);
  talk.welcome();
  talk.confirm("climber");
  EXPECT_THAT(talk.gaps(), IsEmpty()) << "nobody knows yet where it ends";
  talk.chat("c", 2'010'000);
  talk.chat("d", 2'011'000);
  ASSERT_EQ(talk.gaps().size(), 1U);
  EXPECT_EQ(talk.gaps()[0].start_ms, 2'000'500);
  EXPECT_EQ(talk.gaps()[0].end_ms, 2'010'000);
  EXPECT_EQ(talk.gaps()[0].reason, "disconnected");
  EXPECT_TRUE(std::holds_alternative<chat::LostChat>(talk.delivered[2].item)) << "before the message that ends it";
}

TEST(IrcReconnect, AGapThatNothingEndedEndsWithTheSession) {
  IrcTalk talk;
  talk.join_climber();
  talk.chat("a", talk.now);
  const std::int64_t last = talk.now;
  talk.hang_up();
  talk.now += 5'000;
  talk.session.stop(talk.now);
  talk.settle();
  ASSERT_EQ(talk.gaps().size(), 1U);
  EXPECT_EQ(talk.gaps()[0].start_ms, last);
  EXPECT_EQ(talk.gaps()[0].end_ms, last + 5'000);
}

TEST(IrcReconnect, AChannelWithoutAMessageHasItsGapFromTheJoin) {
  IrcTalk talk;
  talk.join_climber();
  const std::int64_t joined = talk.now;
  talk.hang_up();
  talk.pass(3'000);
  talk.welcome();
  talk.confirm("climber");
  talk.chat("a", talk.now + 10);
  ASSERT_EQ(talk.gaps().size(), 1U);
  EXPECT_EQ(talk.gaps()[0].start_ms, joined);
}

TEST(IrcReconnect, AMaintenanceLosesNothing) {
  IrcTalk talk;
  talk.join_climber();
  talk.chat("a", 1'000'100);
  talk.now += 5'000;
  talk.say(":tmi.twitch.tv RECONNECT\r\n");
  EXPECT_EQ(talk.count(IrcStatus::kMaintenance), 1U);
  ASSERT_THAT(talk.opened, ElementsAre(1U, 2U));
  EXPECT_THAT(talk.dropped, IsEmpty()) << "the old connection is read until the new one has joined";
  talk.say_on(1, IrcTalk::line("b", 1'005'100));
  talk.welcome();
  talk.say_on(1, IrcTalk::line("c", 1'005'200));
  talk.confirm("climber");
  EXPECT_THAT(talk.dropped, ElementsAre(1U));
  talk.say_on(1, IrcTalk::line("d", 1'005'300));
  talk.chat("c", 1'005'200);
  talk.chat("d", 1'005'300);
  EXPECT_THAT(talk.texts(), ElementsAre("a", "b", "c", "d")) << "each once, though both connections gave them";
  EXPECT_THAT(talk.gaps(), IsEmpty());
}

TEST(IrcReconnect, AMaintenanceWhoseOldConnectionEndsEarlyHasAGap) {
  IrcTalk talk;
  talk.join_climber();
  talk.chat("a", 1'000'100);
  talk.now += 5'000;
  talk.say("RECONNECT\r\n");
  talk.session.closed(1, CloseReason::kEnded, talk.now);
  talk.welcome();
  talk.confirm("climber");
  talk.chat("b", 1'009'000);
  ASSERT_EQ(talk.gaps().size(), 1U);
  EXPECT_EQ(talk.gaps()[0].start_ms, 1'000'100);
  EXPECT_EQ(talk.count(IrcStatus::kLost), 0U);
}

TEST(IrcReconnect, AnOldConnectionIsNotKeptForEver) {
  IrcTalk talk;
  talk.join_climber();
  talk.now += 5'000;
  talk.say("RECONNECT\r\n");
  talk.welcome();  // the new one never confirms the join
  talk.pass(31'000);
  EXPECT_THAT(talk.dropped, testing::Contains(1U));
}

TEST(IrcReconnect, WaitsGrowWithJitterUpToAMinute) {
  Backoff backoff(5);
  std::int64_t bound = 1'000;
  bool varies = false;
  std::int64_t before = -1;
  for (int i = 0; i < 12; ++i) {
    const std::int64_t wait = backoff.next_ms();
    EXPECT_GE(wait, 0);
    EXPECT_LE(wait, std::min<std::int64_t>(bound, 60'000));
    varies = varies || wait != before;
    before = wait;
    bound *= 2;
  }
  EXPECT_TRUE(varies);
  Backoff same(5);
  Backoff other(6);
  EXPECT_EQ(same.next_ms(), Backoff(5).next_ms()) << "a seed says it all";
  EXPECT_NE(same.next_ms(), other.next_ms());
}

TEST(IrcReconnect, AServerThatEndsEveryConnectionIsNotHammered) {
  IrcTalk talk;
  talk.join("climber");
  talk.start();
  const std::int64_t start = talk.now;
  for (int i = 0; i < 12; ++i) {
    talk.welcome();
    talk.hang_up();
    const auto tries = talk.opened.size();
    while (talk.opened.size() == tries) talk.pass(500);
  }
  EXPECT_GT(talk.now - start, 60'000) << "being let in is not enough to begin anew";
}

TEST(IrcReconnect, AHealthyMinuteMakesTheNextWaitAFirstOne) {
  IrcTalk talk;
  talk.join_climber();
  for (int i = 0; i < 8; ++i) {
    for (int second = 0; second < 65; ++second) {
      talk.pass(1'000);
      talk.chat(fmt::format("{}-{}", i, second), talk.now);
    }
    talk.hang_up();
    talk.pass(3'100);
    ASSERT_EQ(talk.opened.size(), static_cast<std::size_t>(i) + 2) << "at most a second, and two between connections";
    talk.welcome();
    talk.confirm("climber");
  }
}

TEST(IrcReconnect, ConnectionsThatNeverComeAreGivenUpInTime) {
  IrcTalk talk;
  talk.join("climber");
  talk.start();
  talk.pass(20'000);
  EXPECT_EQ(talk.count(IrcStatus::kLost), 1U) << "no connection within 20 s";
  talk.pass(3'000);
  talk.connect();
  talk.pass(10'000);
  EXPECT_EQ(talk.count(IrcStatus::kLost), 2U) << "no welcome within 10 s";
}

TEST(IrcReconnect, AClosedConnectionIsNotClosedAgain) {
  IrcTalk talk;
  talk.join_climber();
  talk.hang_up();
  EXPECT_THAT(talk.dropped, IsEmpty());
  talk.session.closed(1, CloseReason::kEnded, talk.now);
  talk.say_on(1, IrcTalk::line("ghost", 1));
  EXPECT_EQ(talk.count(IrcStatus::kLost), 1U);
  EXPECT_THAT(talk.texts(), IsEmpty());
}

TEST(IrcReconnect, ARefusedTokenIsRefreshedOnce) {
  IrcTalk talk({.nick = "ana", .token = "old"});
  talk.start();
  talk.connect();
  talk.say(":tmi.twitch.tv NOTICE * :Login authentication failed\r\n");
  EXPECT_EQ(talk.tokens_asked, 1);
  talk.pass(4'000);
  EXPECT_EQ(talk.opened.size(), 1U) << "no further try without a token";
  talk.session.new_login("ana", "new", talk.now);
  talk.pass(3'000);
  ASSERT_EQ(talk.opened.size(), 2U);
  talk.connect();
  EXPECT_EQ(talk.sent[talk.sent.size() - 2], "PASS oauth:new");
  talk.say(":tmi.twitch.tv NOTICE * :Login authentication failed\r\n");
  EXPECT_EQ(talk.tokens_asked, 1);
  EXPECT_EQ(talk.count(IrcStatus::kGuest), 1U);
  talk.pass(10'000);
  ASSERT_EQ(talk.opened.size(), 3U) << "it goes on as a guest";
  const std::size_t before = talk.sent.size();
  talk.connect();
  EXPECT_THAT(talk.sent.at(before + 1), testing::StartsWith("NICK justinfan"));
  for (std::size_t i = before; i < talk.sent.size(); ++i) EXPECT_FALSE(talk.sent[i].starts_with("PASS"));
}

TEST(IrcReconnect, ALoginCanBeGivenUp) {
  IrcTalk talk({.nick = "ana", .token = "old"});
  talk.join("climber");
  talk.start();
  talk.connect();
  talk.say(":tmi.twitch.tv NOTICE * :Login unsuccessful\r\n");
  talk.session.give_up_login(talk.now);
  talk.pass(10'000);
  EXPECT_EQ(talk.count(IrcStatus::kGuest), 1U);
  ASSERT_EQ(talk.opened.size(), 2U);
  talk.welcome();
  talk.confirm("climber");
  EXPECT_EQ(talk.count(IrcStatus::kJoined), 1U);
}

TEST(IrcReconnect, ALoginIsAskedForBeforeTheFirstConnection) {
  IrcTalk talk({.asks_login = true});
  talk.join("climber");
  talk.start();
  talk.start();
  EXPECT_EQ(talk.tokens_asked, 1);
  EXPECT_TRUE(talk.opened.empty());
  talk.session.new_login("ana", "secret", talk.now);
  talk.settle();
  ASSERT_EQ(talk.opened.size(), 1U) << "without a wait";
  talk.connect();
  EXPECT_EQ(talk.sent.at(1), "PASS oauth:secret");
  EXPECT_EQ(talk.sent.at(2), "NICK ana");
}

TEST(IrcReconnect, WhoGetsNoAnswerGoesOnAsAGuest) {
  IrcTalk talk({.asks_login = true});
  talk.join("climber");
  talk.start();
  talk.pass(4'000);
  EXPECT_TRUE(talk.opened.empty());
  talk.pass(2'000);
  ASSERT_EQ(talk.opened.size(), 1U);
  talk.session.new_login("ana", "late", talk.now);
  talk.connect();
  EXPECT_THAT(talk.sent.at(1), testing::StartsWith("NICK justinfan"));
  EXPECT_EQ(talk.count(IrcStatus::kGuest), 0U) << "nothing was refused";
}

TEST(IrcReconnect, AfterTheEndALoginIsOfNoUse) {
  IrcTalk talk({.asks_login = true});
  talk.start();
  talk.session.stop(talk.now);
  talk.session.new_login("ana", "late", talk.now);
  talk.session.give_up_login(talk.now);
  talk.settle();
  EXPECT_TRUE(talk.opened.empty());
}

TEST(IrcReconnect, OurOwnFaultsEndTheSession) {
  for (const char* text : {"Improperly formatted auth", "Invalid NICK"}) {
    IrcTalk talk;
    talk.start();
    talk.connect();
    talk.say(fmt::format(":tmi.twitch.tv NOTICE * :{}\r\n", text));
    EXPECT_EQ(talk.count(IrcStatus::kClientFault), 1U) << text;
    EXPECT_TRUE(talk.session.ended());
  }
}

TEST(IrcReconnect, ARedirectOfPlainWebSocketSaysToUseTls) {
  IrcTalk talk;
  talk.start();
  talk.hang_up(CloseReason::kMovedToTls);
  ASSERT_EQ(talk.count(IrcStatus::kPlainRefused), 1U);
  EXPECT_THAT(talk.reports.back().detail, testing::HasSubstr("wss"));
  EXPECT_TRUE(talk.session.ended());
}

TEST(IrcReconnect, AChannelThatWasJoinedBeforeIsTriedAgain) {
  IrcTalk talk;
  talk.join_climber();
  talk.hang_up();
  talk.pass(3'000);
  talk.welcome();
  const auto sent = talk.sent.size();
  talk.pass(9'500);
  EXPECT_EQ(talk.count(IrcStatus::kUnknownChannel), 0U);
  EXPECT_EQ(talk.sent.size(), sent + 1);
  EXPECT_EQ(talk.sent.back(), "JOIN #climber");
}

TEST(IrcReconnect, NewConnectionsKeepTheirDistance) {
  RequestBudget joins = join_budget();
  RequestBudget connects = connect_budget();
  std::size_t opened = 0;
  for (std::uint64_t i = 0; i < 3; ++i) {
    IrcSession session({}, joins, connects, i);
    session.start(1'000);
    for (const IrcAction& action : session.take_actions())
      opened += std::holds_alternative<OpenConnection>(action) ? 1 : 0;
    if (i > 0) EXPECT_EQ(session.wait_until(1'000), 3'000);
  }
  EXPECT_EQ(opened, 1U) << "one in two seconds";
}

TEST(ChannelShards, FillConnectionsInOrder) {
  ChannelShards shards({.channels_per_connection = 2, .channels = 5});
  EXPECT_EQ(shards.place("a"), 0U);
  EXPECT_EQ(shards.place("b"), 0U);
  EXPECT_EQ(shards.place("c"), 1U);
  EXPECT_EQ(shards.place("a"), 0U) << "where it is already";
  shards.remove("a");
  shards.remove("a");
  EXPECT_EQ(shards.load(0), 1U);
  EXPECT_EQ(shards.place("d"), 0U) << "room is used again";
  EXPECT_EQ(shards.place("e"), 1U);
  EXPECT_EQ(shards.place("f"), 2U);
  EXPECT_EQ(shards.place("g"), std::nullopt) << "an account holds no more";
  EXPECT_EQ(shards.shard_of("g"), std::nullopt);
  EXPECT_EQ(shards.load(9), 0U);
}

TEST(RequestBudget, SlidesWithTime) {
  RequestBudget budget(3, 1'000);
  EXPECT_EQ(budget.take(2, 0), 2U);
  EXPECT_EQ(budget.take(5, 500), 1U);
  EXPECT_EQ(budget.take(1, 999), 0U);
  EXPECT_EQ(budget.free_at(999), 1'000);
  EXPECT_EQ(budget.take(5, 1'000), 2U);
  EXPECT_EQ(budget.free_at(1'000), 1'500);
}

}  // namespace
}  // namespace crowdline::twitch
