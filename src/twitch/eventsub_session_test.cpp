// What EventSub may do, and what the session makes of it.
#include "twitch/eventsub_session.h"

#include <gmock/gmock.h>

#include "twitch/chat_mark.h"
#include "twitch/eventsub_fixture.h"

namespace crowdline::twitch {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(EventSubSession, SubscribesAfterTheWelcome) {
  EventTalk talk;
  EXPECT_TRUE(talk.opened.empty()) << "a connection without subscriptions is closed by the server";
  talk.add("climber", "7");
  EXPECT_EQ(talk.opened.at(0).url, "wss://eventsub.wss.twitch.tv/ws?keepalive_timeout_seconds=30");
  EXPECT_TRUE(talk.asked.empty());
  talk.welcome("abc");
  ASSERT_EQ(talk.asked.size(), 5U);
  EXPECT_EQ(talk.asked[0].request.path, "/eventsub/subscriptions");
  EXPECT_EQ(talk.asked[0].request.body,
            R"({"type":"channel.chat.message","version":"1","condition":{"broadcaster_user_id":"7","user_id":"9"},)"
            R"("transport":{"method":"websocket","session_id":"abc"}})");
  talk.accept();
  EXPECT_EQ(talk.count(EventStatus::kReading), 1U);
  talk.chat("a");
  EXPECT_EQ(talk.items<chat::ChatMessage>().at(0).id, "a");
  EXPECT_EQ(talk.items<chat::ChatMessage>()[0].sent_ms, talk.now);
}

TEST(EventSubSession, RepeatedFramesAndMessagesCountOnce) {
  EventTalk talk;
  talk.read_climber();
  talk.chat("a");
  --talk.frames;
  talk.chat("b");  // with the frame's id of "a": the same frame again, for all that is known
  talk.chat("a");  // the same message in another frame
  EXPECT_EQ(talk.items<chat::ChatMessage>().size(), 1U);
  EXPECT_EQ(talk.session.counters().doubles, 2U);
}

TEST(EventSubSession, SilenceBeyondTheKeepaliveEndsTheConnection) {
  EventTalk talk;
  talk.read_climber();
  talk.chat("a");
  talk.pass(30'000);
  talk.frame("session_keepalive", "{}");
  talk.pass(34'900);
  EXPECT_EQ(talk.count(EventStatus::kLost), 0U);
  talk.pass(200);
  EXPECT_EQ(talk.count(EventStatus::kLost), 1U);
  EXPECT_THAT(talk.dropped, ElementsAre(1U));
  talk.pass(2'000);
  ASSERT_EQ(talk.opened.size(), 2U);
  EXPECT_THAT(talk.opened[1].url, HasSubstr("keepalive_timeout_seconds")) << "a fresh session";
  talk.welcome("s2");
  EXPECT_THAT(talk.asked.at(0).request.body, HasSubstr("\"s2\"")) << "with fresh subscriptions";
  talk.accept();
  talk.chat("b");
  ASSERT_EQ(talk.items<chat::LostChat>().size(), 1U);
  EXPECT_EQ(talk.items<chat::LostChat>()[0].start_ms, talk.items<chat::ChatMessage>()[0].sent_ms);
  EXPECT_EQ(talk.items<chat::LostChat>()[0].end_ms, talk.now);
}

TEST(EventSubSession, AReconnectKeepsSubscriptionsAndLosesNothing) {
  EventTalk talk;
  talk.read_climber();
  talk.frame("session_reconnect",
             R"({"session":{"id":"s1","status":"reconnecting","reconnect_url":"wss://cell.example/ws?a=1&b"}})");
  ASSERT_EQ(talk.opened.size(), 2U);
  EXPECT_EQ(talk.opened[1].url, "wss://cell.example/ws?a=1&b") << "unchanged";
  talk.say_on(1, R"({"metadata":{"message_id":"x1","message_type":"notification"},"payload":{"subscription":
      {"type":"channel.chat.message","condition":{"broadcaster_user_id":"7"}},"event":{"message_id":"old","message":{"text":"hi"}}}})");
  EXPECT_TRUE(talk.dropped.empty()) << "the old one is read until the new one is welcomed";
  talk.welcome("s1");
  EXPECT_THAT(talk.dropped, ElementsAre(1U));
  EXPECT_TRUE(talk.asked.empty()) << "no new subscriptions";
  talk.chat("new");
  EXPECT_EQ(talk.items<chat::ChatMessage>().size(), 2U);
  EXPECT_TRUE(talk.items<chat::LostChat>().empty());
}

TEST(EventSubSession, ABadReconnectAddressBeginsAnew) {
  EventTalk talk;
  talk.read_climber();
  talk.frame("session_reconnect", R"({"session":{"reconnect_url":"wss://cell.example/ws"}})");
  talk.hang_up(4007);
  EXPECT_THAT(talk.dropped, ElementsAre(1U)) << "the old one is of no more use";
  talk.pass(2'000);
  EXPECT_THAT(talk.opened.at(2).url, HasSubstr("eventsub.wss.twitch.tv"));
  talk.welcome("s2");
  EXPECT_EQ(talk.asked.size(), 5U);
}

TEST(EventSubSession, AReconnectWithoutTlsIsNotFollowed) {
  EventTalk talk;
  talk.read_climber();
  talk.frame("session_reconnect", R"({"session":{"reconnect_url":"ws://cell.example/ws"}})");
  talk.pass(2'000);
  EXPECT_THAT(talk.opened.at(1).url, HasSubstr("wss://eventsub.wss.twitch.tv"));
}

TEST(EventSubSession, AnOldConnectionThatEndsEarlyLeavesAGap) {
  EventTalk talk;
  talk.read_climber();
  talk.chat("a");
  const std::int64_t last = talk.now;
  talk.frame("session_reconnect", R"({"session":{"reconnect_url":"wss://cell.example/ws"}})");
  talk.session.closed(1, 4004, talk.now);
  talk.now += 5'000;
  talk.welcome("s1");
  talk.chat("b");
  ASSERT_EQ(talk.items<chat::LostChat>().size(), 1U);
  EXPECT_EQ(talk.items<chat::LostChat>()[0].start_ms, last);
}

TEST(EventSubSession, ARevocationEndsTheChannel) {
  EventTalk talk;
  talk.read_climber();
  talk.frame(
      "revocation",
      R"({"subscription":{"type":"channel.chat.clear","status":"version_removed","condition":{"broadcaster_user_id":"7"}}})");
  EXPECT_EQ(talk.count(EventStatus::kRefused), 0U) << "messages still come";
  talk.frame(
      "revocation",
      R"({"subscription":{"type":"channel.chat.message","status":"authorization_revoked","condition":{"broadcaster_user_id":"7"}}})");
  ASSERT_EQ(talk.count(EventStatus::kRefused), 1U);
  EXPECT_EQ(talk.reports.back().detail, "authorization_revoked");
  EXPECT_THAT(talk.dropped, ElementsAre(1U)) << "nothing is left to read";
  talk.pass(600'000);
  EXPECT_EQ(talk.opened.size(), 1U) << "it is not tried again";
}

TEST(EventSubSession, ARefusedSubscriptionEndsTheChannelAndAFailedOneIsAskedAgain) {
  EventTalk talk;
  talk.add("banned", "6");
  talk.add("climber", "7");
  talk.welcome();
  ASSERT_EQ(talk.asked.size(), 10U);
  talk.session.subscribed(talk.asked[0].number, fail(ErrorCode::kNotAllowed, "status 403"), talk.now);
  talk.session.subscribed(talk.asked[5].number, fail(ErrorCode::kRemote, "status 503"), talk.now);
  talk.settle();
  EXPECT_EQ(talk.count(EventStatus::kRefused), 1U);
  talk.asked.clear();
  talk.pass(1'000);
  EXPECT_THAT(talk.asked.at(0).request.body, HasSubstr("\"7\""));
}

TEST(EventSubSession, CloseCodes) {
  for (const int code : {0, 4000, 4002, 4003, 4005, 4006, 1006}) {
    EventTalk talk;
    talk.read_climber();
    talk.hang_up(code);
    EXPECT_TRUE(talk.dropped.empty()) << "there is nothing left to close";
    talk.pass(2'000);
    EXPECT_EQ(talk.opened.size(), 2U) << code;
  }
  EventTalk talk;
  talk.read_climber();
  talk.hang_up(4001);
  talk.pass(600'000);
  EXPECT_EQ(talk.count(EventStatus::kClientFault), 1U);
  EXPECT_EQ(talk.opened.size(), 1U);
}

TEST(EventSubSession, AServerThatEndsEveryConnectionIsNotHammered) {
  EventTalk talk;
  talk.add("climber", "7");
  std::size_t seen = 0;
  for (std::int64_t passed = 0; passed < 600'000; passed += 500) {
    if (talk.opened.size() > seen) {
      seen = talk.opened.size();
      talk.welcome();
      talk.hang_up(4003);
    }
    talk.pass(500);
  }
  EXPECT_LT(talk.opened.size(), 45U) << "waits grow up to a minute, with jitter";
  EXPECT_GT(talk.opened.size(), 10U);
}

TEST(EventSubSession, AWelcomeThatNeverComesIsNotWaitedForForEver) {
  EventTalk talk;
  talk.add("climber", "7");
  talk.pass(29'000);
  EXPECT_EQ(talk.count(EventStatus::kLost), 0U);
  talk.pass(2'000);
  EXPECT_EQ(talk.count(EventStatus::kLost), 1U);
}

TEST(EventSubSession, JoinsStayWithinTheBudgetAndTheSessionWithinItsLimit) {
  EventTalk talk;
  for (int i = 0; i < 60; ++i) talk.add(fmt::format("c{}", i), std::to_string(100 + i));
  EXPECT_FALSE(talk.session.add("one_more", "999", NameKey::fixed(1), talk.now));
  talk.welcome();
  EXPECT_EQ(talk.asked.size(), 18U * 5);
  talk.pass(12'000);
  EXPECT_EQ(talk.asked.size(), 36U * 5) << "as the server counts them";
}

TEST(EventSubSession, GarbageIsCountedAndHurtsNothing) {
  EventTalk talk;
  talk.read_climber();
  for (const char* text : {"", "{", "[]", "5", "{}", R"({"metadata":5,"payload":[]})",
                           R"({"metadata":{"message_type":"session_welcome"}})",
                           R"({"metadata":{"message_type":"notification"},"payload":{"subscription":{}}})",
                           R"({"metadata":{"message_type":"session_reconnect"},"payload":{}})"})
    talk.say(text);
  EXPECT_EQ(talk.session.counters().bad_frames, 9U);
  talk.say(R"({"metadata":{"message_type":"something_new"},"payload":{}})");
  talk.notify("channel.something", "{}");
  talk.chat("a");
  EXPECT_EQ(talk.delivered.size(), 1U);
}

TEST(EventSubSession, StoppingEndsGapsAndConnections) {
  EventTalk talk;
  talk.read_climber();
  talk.chat("a");
  talk.hang_up(4000);
  talk.now += 500;
  talk.session.stop(talk.now);
  talk.settle();
  EXPECT_EQ(talk.items<chat::LostChat>().size(), 1U);
  EXPECT_EQ(talk.session.wait_until(talk.now), std::nullopt);
}

TEST(EventSubSession, SharedChatIsCountedOnce) {
  EventTalk talk;
  talk.add("climber", "7");
  talk.add("guest", "8");
  talk.welcome();
  talk.accept();
  const std::string copy = R"(,"source_broadcaster_user_id":"8","source_message_id":"orig")";
  talk.chat("copy1", copy);  // its own room is read, too
  EXPECT_EQ(talk.delivered.size(), 0U);
  talk.chat("copy2", R"(,"source_broadcaster_user_id":"55","source_message_id":"far")");
  talk.chat("copy3", R"(,"source_broadcaster_user_id":"55","source_message_id":"far")");
  talk.chat("copy4", R"(,"source_broadcaster_user_id":"55","source_message_id":"only","is_source_only":true)");
  ASSERT_EQ(talk.delivered.size(), 1U);
  EXPECT_EQ(talk.items<chat::ChatMessage>()[0].id, "far");
  EXPECT_EQ(talk.delivered[0].mark, mark_hash("far"));
}

}  // namespace
}  // namespace crowdline::twitch
