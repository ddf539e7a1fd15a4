#include "sim/irc_session.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/sim_fixture.h"

namespace crowdline::sim {
namespace {

using testing::AllOf;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class IrcSessionTest : public testing::Test {
 protected:
  void open(std::string_view faults = {}, IrcSettings settings = {}) {
    session.reset();
    channels.clear();
    wire = FakeWire();
    stage = std::make_unique<TestStage>(faults);
    hub = std::make_unique<IrcHub>(stage->core, settings, [](std::string_view token, std::string_view) {
      return token == "good" ? std::optional(Account{.login = "amy", .id = "5", .shown = "Amy"}) : std::nullopt;
    });
    for (int i = 0; i < 130; ++i) {
      channels.push_back(
          std::make_unique<Channel>(stage->core, make_room(fmt::format("owl{}", i)), script, Channel::Settings{}));
      hub->add(*channels.back());
    }
    session = hub->admit(wire);
  }
  std::string say(std::string_view text) {
    session->on_text(text);
    return wire.take();
  }
  void log_in() { say("CAP REQ :twitch.tv/tags twitch.tv/commands\r\nNICK justinfan123\r\n"); }

  static inline const std::shared_ptr<const ChatScript> script = small_script();
  std::unique_ptr<TestStage> stage;
  std::vector<std::unique_ptr<Channel>> channels;
  std::unique_ptr<IrcHub> hub;
  FakeWire wire;
  std::unique_ptr<IrcSession> session;
};

TEST_F(IrcSessionTest, GrantsCapabilitiesInOneLine) {
  open();
  EXPECT_EQ(say("CAP REQ :twitch.tv/tags twitch.tv/commands\r\n"),
            ":tmi.twitch.tv CAP * ACK :twitch.tv/tags twitch.tv/commands\r\n");
  EXPECT_THAT(say("CAP LS 302\r\n"), HasSubstr(" CAP * LS :twitch.tv/commands twitch.tv/membership twitch.tv/tags"));
  EXPECT_EQ(say("CAP END\r\nUSER a 0 * :b\r\n"), "");
}

TEST_F(IrcSessionTest, RefusesUnknownCapabilitiesByName) {
  open();
  EXPECT_EQ(say("CAP REQ :twitch.tv/tags server-time echo-message\r\n"),
            ":tmi.twitch.tv CAP * NAK :server-time echo-message\r\n");
}

TEST_F(IrcSessionTest, WelcomesGuestsOnlyAfterNick) {
  open();
  EXPECT_EQ(say("JOIN #owl1\r\nHELLO\r\n"), "") << "nothing before the login";
  const auto text = say("PASS anything\r\nNICK justinfan123\r\n");
  for (const std::string_view number : {"001", "002", "003", "004", "375", "372", "376"})
    EXPECT_THAT(text, HasSubstr(fmt::format(":tmi.twitch.tv {} justinfan123 :", number)));
  EXPECT_THAT(text, Not(HasSubstr("GLOBALUSERSTATE")));
}

TEST_F(IrcSessionTest, LogsInWithAToken) {
  open();
  const auto text = say("CAP REQ :twitch.tv/tags twitch.tv/commands\r\nPASS oauth:good\r\nNICK Amy\r\n");
  EXPECT_THAT(text, AllOf(HasSubstr(" 001 amy "), HasSubstr("GLOBALUSERSTATE"), HasSubstr(";user-id=5 ")));
  EXPECT_THAT(say("JOIN #owl1\r\n"), HasSubstr(" USERSTATE #owl1"));
  EXPECT_THAT(say("PRIVMSG #owl1 :hi\r\n"), AllOf(HasSubstr("USERSTATE #owl1"), Not(HasSubstr("PRIVMSG"))));
}

TEST_F(IrcSessionTest, LoginFailuresAreNoticesWithoutTagsAndTheEnd) {
  struct Case {
    std::string_view lines, notice;
  };
  for (const auto& [lines, notice] : {Case{"PASS oauth:bad\r\nNICK amy\r\n", "Login authentication failed"},
                                      Case{"PASS oauth:good\r\nNICK bo\r\n", "Login authentication failed"},
                                      Case{"PASS good\r\nNICK amy\r\n", "Improperly formatted auth"},
                                      Case{"NICK not-a-name\r\n", "Invalid NICK"}, Case{"NICK\r\n", "Invalid NICK"}}) {
    open();
    say("CAP REQ :twitch.tv/tags\r\n");
    EXPECT_EQ(say(lines), fmt::format(":tmi.twitch.tv NOTICE * :{}\r\n", notice));
    EXPECT_TRUE(wire.closed);
  }
}

TEST_F(IrcSessionTest, AnswersJoinInOneFrame) {
  open();
  log_in();
  session->on_text("JOIN #OWL1\r\n");
  ASSERT_EQ(wire.frames.size(), 1U);
  const auto text = wire.take();
  EXPECT_THAT(text, StartsWith(":justinfan123!justinfan123@justinfan123.tmi.twitch.tv JOIN #owl1\r\n"));
  EXPECT_THAT(text, HasSubstr(" 353 justinfan123 = #owl1 :justinfan123\r\n"));
  EXPECT_THAT(text, HasSubstr(" 366 justinfan123 #owl1 :End of /NAMES list\r\n"));
  EXPECT_THAT(text,
              EndsWith(fmt::format("@emote-only=0;followers-only=-1;r9k=0;room-id={};slow=0;subs-only=0 :tmi.twitch.tv "
                                   "ROOMSTATE #owl1\r\n",
                                   make_room("owl1").id)));
  EXPECT_EQ(say("JOIN #owl1\r\n"), "") << "it is there already";
  EXPECT_THAT(say("PART #owl1\r\n"), HasSubstr(" PART #owl1\r\n"));
}

TEST_F(IrcSessionTest, UnknownChannelsGetNoAnswer) {
  open();
  log_in();
  EXPECT_EQ(say("JOIN #nobody\r\n"), "");
}

TEST_F(IrcSessionTest, WithoutCapabilitiesThereAreNoTagsAndCommands) {
  open();
  say("NICK justinfan1\r\n");
  EXPECT_THAT(say("JOIN #owl1\r\n"), AllOf(HasSubstr("JOIN #owl1"), Not(HasSubstr("ROOMSTATE")),
                                           Not(HasSubstr("@"
                                                         "emote"))));
}

TEST_F(IrcSessionTest, AnswersPingAndUnknownCommands) {
  open();
  log_in();
  EXPECT_EQ(say("PING :abc def\r\n"), ":tmi.twitch.tv PONG tmi.twitch.tv :abc def\r\n");
  EXPECT_EQ(say("FLY away\r\n"), ":tmi.twitch.tv 421 justinfan123 FLY :Unknown command\r\n");
  EXPECT_EQ(say("PRIVMSG #owl1 :guests are ignored\r\n"), "");
}

TEST_F(IrcSessionTest, TwentyJoinsInTenSecondsAndNoMore) {
  open();
  log_in();
  std::string list = "JOIN #owl0";
  for (int i = 1; i < 20; ++i) list += fmt::format(",#owl{}", i);
  say(list + "\r\n");
  EXPECT_EQ(session->channels().size(), 20U);
  stage->pass(10'000);
  say("JOIN #owl20\r\n");
  EXPECT_FALSE(wire.closed) << "the window has passed";
  say(list + ",#owl21\r\n");
  EXPECT_TRUE(wire.closed) << "each channel of a list counts, also one that is joined";
}

TEST_F(IrcSessionTest, GuestsShareOneJoinLimit) {
  open();
  log_in();
  FakeWire other_wire;
  const auto other = hub->admit(other_wire);
  other->on_text("NICK justinfan5\r\n");
  for (int i = 0; i < 10; ++i) {
    say(fmt::format("JOIN #owl{}\r\n", i));
    other->on_text(fmt::format("JOIN #owl{}\r\n", i));
  }
  EXPECT_FALSE(other_wire.closed);
  other->on_text("JOIN #owl11\r\n");
  EXPECT_TRUE(other_wire.closed);
}

TEST_F(IrcSessionTest, LimitsCanBeLifted) {
  open("", {.join_limit = 0, .channel_limit = 0});
  log_in();
  for (int i = 0; i < 130; ++i) say(fmt::format("JOIN #owl{}\r\n", i));
  EXPECT_EQ(session->channels().size(), 130U);
}

TEST_F(IrcSessionTest, AHundredChannelsAndNoMore) {
  open("", {.join_limit = 0});
  log_in();
  for (int i = 0; i < 130; ++i) say(fmt::format("JOIN #owl{}\r\n", i));
  EXPECT_EQ(session->channels().size(), 100U);
  EXPECT_FALSE(wire.closed);
}

TEST_F(IrcSessionTest, TwentyLoginsInTenSeconds) {
  open();
  std::vector<std::unique_ptr<IrcSession>> sessions;
  std::vector<std::unique_ptr<FakeWire>> wires;
  for (int i = 0; i < 21; ++i) {
    wires.push_back(std::make_unique<FakeWire>());
    sessions.push_back(hub->admit(*wires.back()));
    sessions.back()->on_text("NICK justinfan7\r\n");
    EXPECT_EQ(wires.back()->closed, i == 20);
  }
  EXPECT_THAT(wires.back()->take(), HasSubstr("NOTICE * :Login unsuccessful"));
}

TEST_F(IrcSessionTest, PingsAndClosesWithoutAnAnswer) {
  open();
  log_in();
  stage->pass(300'000);
  EXPECT_EQ(wire.take(), "PING :tmi.twitch.tv\r\n");
  say("PONG :tmi.twitch.tv\r\n");
  stage->pass(20'000);
  EXPECT_FALSE(wire.closed);
  stage->pass(300'000);
  EXPECT_THAT(wire.take(), HasSubstr("PING"));
  stage->pass(11'000);
  EXPECT_TRUE(wire.closed);
}

TEST_F(IrcSessionTest, FaultsOfLoginAndJoin) {
  struct Case {
    std::string_view fault, answer;
  };
  for (const auto& [fault, answer] :
       {Case{"silent-join", ""}, Case{"suspended", "@msg-id=msg_channel_suspended :tmi.twitch.tv NOTICE #owl1 :"},
        Case{"banned", "@msg-id=msg_banned :tmi.twitch.tv NOTICE #owl1 :"}}) {
    open(fault);
    log_in();
    EXPECT_THAT(say("JOIN #owl1\r\n"), StartsWith(answer));
    EXPECT_TRUE(session->channels().empty());
  }
}

TEST_F(IrcSessionTest, LateJoinsAreAnsweredLater) {
  open("late-join:for=5s");
  log_in();
  EXPECT_EQ(say("JOIN #owl1\r\n"), "");
  stage->pass(4'999);
  EXPECT_EQ(wire.take(), "");
  stage->pass(1);
  EXPECT_THAT(wire.take(), HasSubstr("ROOMSTATE #owl1"));
}

TEST_F(IrcSessionTest, NakComesOnceAndPongsCanBeMissing) {
  open("nak,no-pong,login-failure");
  EXPECT_THAT(say("CAP REQ :twitch.tv/tags\r\n"), HasSubstr("CAP * NAK :twitch.tv/tags"));
  EXPECT_THAT(say("CAP REQ :twitch.tv/tags\r\n"), HasSubstr("CAP * ACK :twitch.tv/tags"));
  EXPECT_EQ(say("PING :x\r\n"), "");
  EXPECT_EQ(say("NICK justinfan1\r\n"), ":tmi.twitch.tv NOTICE * :Login authentication failed\r\n");
}

TEST_F(IrcSessionTest, SlowIsARateOfTheWire) {
  open("slow:number=1000");
  EXPECT_EQ(wire.rate, 1000U);
}

}  // namespace
}  // namespace crowdline::sim
