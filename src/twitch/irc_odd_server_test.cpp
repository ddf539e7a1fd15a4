// What Twitch's chat server may do besides talking: each row of the list of a simulator's duties that no other test has.
#include <gmock/gmock.h>

#include "twitch/irc_session_fixture.h"

namespace crowdline::twitch {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(IrcOddServer, StampsOutOfOrderLoseNothing) {
  IrcTalk talk;
  talk.join_climber();
  talk.chat("a", 10'000);
  talk.chat("b", 9'700);
  talk.chat("c", 10'050);
  EXPECT_THAT(talk.texts(), ElementsAre("a", "b", "c"));
  EXPECT_THAT(talk.gaps(), IsEmpty());
}

TEST(IrcOddServer, AnOlderStampAfterTheReconnectDoesNotHideTheGap) {
  IrcTalk talk;
  talk.join_climber();
  talk.chat("a", 2'000'000);
  talk.hang_up();
  talk.pass(2'500);
  talk.welcome();
  talk.confirm("climber");
  talk.chat("late", 1'999'800);
  EXPECT_THAT(talk.gaps(), IsEmpty());
  talk.chat("b", 2'004'000);
  ASSERT_EQ(talk.gaps().size(), 1U);
  EXPECT_EQ(talk.gaps()[0].start_ms, 2'000'000);
  EXPECT_EQ(talk.gaps()[0].end_ms, 2'004'000);
}

TEST(IrcOddServer, HalfALineIsTheLastOfItsConnection) {
  for (std::size_t cut = 1; cut < IrcTalk::line("half", 2'000'500).size(); cut += 7) {
    IrcTalk talk;
    talk.join_climber();
    talk.chat("a", 2'000'000);
    talk.say(IrcTalk::line("half", 2'000'500).substr(0, cut));
    talk.hang_up();
    talk.pass(2'500);
    talk.welcome();
    talk.confirm("climber");
    talk.chat("b", 2'009'000);
    EXPECT_EQ(talk.gaps().size(), 1U) << cut;
    EXPECT_EQ(talk.texts().back(), "b") << cut;
  }
}

TEST(IrcOddServer, WhatWasHeldBackComesWholeAndIsNoGap) {
  IrcTalk talk;
  talk.join_climber();
  talk.chat("before", 1'000'000);
  talk.pass(35'000);  // silence: the server is asked
  EXPECT_TRUE(talk.sent.back().starts_with("PING"));
  talk.say(":tmi.twitch.tv PONG tmi.twitch.tv :crowdline1\r\n");
  std::string held;
  for (int i = 0; i < 2'000; ++i) held += IrcTalk::line(std::to_string(i), 1'000'000 + i * 10);
  talk.say(held);
  EXPECT_EQ(talk.texts().size(), 2'001U);
  EXPECT_THAT(talk.gaps(), IsEmpty());
  EXPECT_EQ(talk.opened.size(), 1U);
}

TEST(IrcOddServer, ABurstIsDeliveredWhole) {
  IrcTalk talk;
  talk.join_climber();
  for (int i = 0; i < 20'000; ++i) talk.chat(std::to_string(i), 1'000'000 + i);
  EXPECT_EQ(talk.texts().size(), 20'000U) << "more than the memory for doubles holds";
  EXPECT_EQ(talk.session.counters().doubles, 0U);
}

TEST(IrcOddServer, GarbageIsCountedAndTheConnectionStays) {
  IrcTalk talk;
  talk.join_climber();
  std::uint64_t state = 7;
  for (int line = 0; line < 500; ++line) {
    std::string text;
    for (int i = 0; i < 80; ++i) {
      state = state * 6364136223846793005ULL + 1442695040888963407ULL;
      text += static_cast<char>(' ' + (state >> 33) % 95);
    }
    talk.say(text + "\r\n");
  }
  talk.chat("after", 1'000'001);
  EXPECT_THAT(talk.texts(), ElementsAre("after"));
  EXPECT_THAT(talk.dropped, IsEmpty());
  EXPECT_EQ(talk.session.counters().lines, 500U + 1 + 1 + 2);
}

TEST(IrcOddServer, UnknownCommandsAndOldOnesAreIgnored) {
  IrcTalk talk;
  talk.join_climber();
  talk.say(":tmi.twitch.tv HOSTTARGET #climber :other 5\r\n:tmi.twitch.tv 421 me WHO :Unknown command\r\n");
  talk.say(":tmi.twitch.tv SOMETHING new #climber :x\r\n:tmi.twitch.tv 999 me\r\n");
  talk.say("@msg-id=slow_on :tmi.twitch.tv NOTICE #climber :This room is now in slow mode.\r\n");
  talk.chat("a", 1);
  EXPECT_EQ(talk.delivered.size(), 1U);
  EXPECT_THAT(talk.dropped, IsEmpty());
}

TEST(IrcOddServer, ALateAnswerToAJoinCounts) {
  IrcTalk talk;
  talk.join("climber");
  talk.start();
  talk.welcome();
  talk.pass(5'000);
  talk.confirm("climber");
  talk.pass(10'000);
  EXPECT_EQ(talk.count(IrcStatus::kJoined), 1U);
  EXPECT_EQ(talk.count(IrcStatus::kUnknownChannel), 0U);
}

TEST(IrcOddServer, AGuestWhomABusyServerRefusesTriesAgainAFewTimes) {
  IrcTalk talk;
  talk.join("climber");
  talk.start();
  for (std::size_t tries = 1; tries <= 4; ++tries) {
    for (int seconds = 0; seconds < 10 && talk.opened.size() < tries; ++seconds) talk.pass(1'000);
    ASSERT_EQ(talk.opened.size(), tries);
    talk.connect();
    talk.say(":tmi.twitch.tv NOTICE * :Login authentication failed\r\n");
  }
  talk.pass(600'000);
  EXPECT_EQ(talk.opened.size(), 4U);
  EXPECT_EQ(talk.count(IrcStatus::kLoginRefused), 1U);
  EXPECT_TRUE(talk.session.ended());
}

TEST(IrcOddServer, AGuestWhoIsLetInStartsToCountAnew) {
  IrcTalk talk;
  talk.join("climber");
  talk.start();
  for (int round = 0; round < 3; ++round) {
    talk.connect();
    talk.say(":tmi.twitch.tv NOTICE * :Login unsuccessful\r\n");
    talk.pass(10'000);
    talk.welcome();
    talk.hang_up();
    talk.pass(10'000);
  }
  EXPECT_FALSE(talk.session.ended());
}

TEST(IrcOddServer, AFrameOfNothingIsNoHarm) {
  IrcTalk talk;
  talk.join_climber();
  for (const char* frame : {"", "\r\n", "\n\n\n", " ", ":", "@", "@;", ": :", "PING", "PING\r\n"}) talk.say(frame);
  talk.chat("a", 1);
  EXPECT_THAT(talk.texts(), ElementsAre("a"));
}

}  // namespace
}  // namespace crowdline::twitch
