#include "sim/irc_hub.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/fault_timer.h"
#include "sim/sim_fixture.h"

namespace crowdline::sim {
namespace {

using testing::AllOf;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

class IrcHubTest : public testing::Test {
 protected:
  void open(std::string_view spec = {}, std::shared_ptr<const ChatScript> played = nullptr,
            Channel::Settings settings = {}) {
    session.reset();
    channels.clear();
    wire = FakeWire();
    stage = std::make_unique<TestStage>(spec);
    hub = std::make_unique<IrcHub>(stage->core, IrcSettings{}, [](auto, auto) { return std::nullopt; });
    for (const std::string_view login : {"owl", "hen"}) {
      channels.push_back(std::make_unique<Channel>(stage->core, make_room(login), played ? played : script, settings));
      hub->add(*channels.back());
    }
    faults = std::make_unique<FaultTimer>(stage->core);
    faults->tell([this](const Fault& fault) { hub->strike(fault); });
    session = hub->admit(wire);
    session->on_text("CAP REQ :twitch.tv/tags twitch.tv/commands\r\nNICK justinfan1\r\nJOIN #owl\r\n");
    wire.take();
  }
  void play() {
    stage->core.clock.release(stage->core.now());
    for (const auto& channel : channels) channel->start();
    faults->start();
  }
  std::vector<std::string> lines() {
    std::vector<std::string> all;
    std::string text = wire.take();
    for (std::size_t end; (end = text.find("\r\n")) != std::string::npos; text.erase(0, end + 2))
      all.push_back(text.substr(0, end));
    if (!text.empty()) all.push_back(text);
    return all;
  }
  std::vector<std::string> texts() {
    std::vector<std::string> all;
    for (const auto& line : lines()) {
      const auto at = line.find(" PRIVMSG #owl :");
      if (at != std::string::npos) all.push_back(line.substr(at + 15));
    }
    return all;
  }

  static inline const std::shared_ptr<const ChatScript> script = small_script();
  std::unique_ptr<TestStage> stage;
  std::vector<std::unique_ptr<Channel>> channels;
  std::unique_ptr<IrcHub> hub;
  std::unique_ptr<FaultTimer> faults;
  FakeWire wire;
  std::unique_ptr<IrcSession> session;
};

const std::vector<std::string> kAll = {"hello there", "Kappa hi Kappa", "wow", "bye"};

TEST_F(IrcHubTest, PlaysTheFileByItsTimes) {
  open();
  EXPECT_TRUE(channels[0]->live());
  play();
  stage->pass(999);
  EXPECT_THAT(lines(), testing::IsEmpty());
  stage->pass(1);
  const auto first = lines();
  ASSERT_EQ(first.size(), 1U);
  EXPECT_THAT(first[0], AllOf(HasSubstr(fmt::format(";tmi-sent-ts={};", TestStage::kZeroMs + 1000)),
                              EndsWith(":amy!amy@amy.tmi.twitch.tv PRIVMSG #owl :hello there")));
  stage->pass(3000);
  EXPECT_THAT(texts(), testing::ElementsAre("Kappa hi Kappa", "wow"));
  EXPECT_TRUE(channels[0]->live());
  stage->pass(6002);
  EXPECT_THAT(texts(), testing::ElementsAre("bye"));
  EXPECT_EQ(channels[0]->state(), Channel::State::kEnded);
}

TEST_F(IrcHubTest, RoundsGoOnWithNewIdsAndLaterTimes) {
  open("", nullptr, {.rounds = 2, .offline_ms = 60'000});
  EXPECT_EQ(channels[0]->state(), Channel::State::kWaiting);
  play();
  stage->pass(59'999);
  EXPECT_EQ(channels[0]->state(), Channel::State::kWaiting);
  stage->pass(30'000);
  const auto all = lines();
  ASSERT_EQ(all.size(), 8U);
  EXPECT_THAT(all[0], HasSubstr(fmt::format(";tmi-sent-ts={};", TestStage::kZeroMs + 61'000)));
  EXPECT_THAT(all[4], HasSubstr(fmt::format(";tmi-sent-ts={};", TestStage::kZeroMs + 60'000 + 10'001 + 1000)));
  const auto id = [](const std::string& line) { return line.substr(line.find(";id="), 40); };
  EXPECT_NE(id(all[0]), id(all[4]));
}

TEST_F(IrcHubTest, PartedSessionsHearNothing) {
  open();
  play();
  session->on_text("PART #owl\r\n");
  wire.take();
  stage->pass(20'000);
  EXPECT_EQ(wire.take(), "");
}

TEST_F(IrcHubTest, DeletionsTakeTheirMessage) {
  const auto line = [](std::string_view rest) { return std::string(rest) + "\n"; };
  open(
      "",
      script_of(
          "irc.log",
          line(
              "@id=m1;tmi-sent-ts=1700000001000;user-id=5;room-id=1 :amy!amy@amy.tmi.twitch.tv PRIVMSG #x :bad words") +
              line("@target-msg-id=m1;login=amy;tmi-sent-ts=1700000002000 :tmi.twitch.tv CLEARMSG #x :bad words") +
              line("@target-user-id=5;ban-duration=60;tmi-sent-ts=1700000003000 :tmi.twitch.tv CLEARCHAT #x :amy")));
  play();
  stage->pass(5000);
  const auto all = lines();
  ASSERT_EQ(all.size(), 3U);
  const auto id = all[0].substr(all[0].find(";id=") + 4, 36);
  EXPECT_THAT(all[1], AllOf(HasSubstr(";target-msg-id=" + id + ";"), EndsWith("CLEARMSG #owl :bad words")));
  EXPECT_THAT(all[2], AllOf(HasSubstr(";target-user-id=5;"), HasSubstr("CLEARCHAT #owl :")));
}

TEST_F(IrcHubTest, MessageFaults) {
  struct Case {
    std::string_view fault;
    std::vector<std::string> texts;
  };
  const std::vector<std::string> twice = {
      "hello there", "hello there", "Kappa hi Kappa", "Kappa hi Kappa", "wow", "wow", "bye", "bye"};
  for (const auto& [fault, expected] :
       {Case{"duplicate:share=1", twice}, Case{"thin:share=1", {}}, Case{"shuffle-tags", kAll},
        Case{"extra-tags", kAll}, Case{"empty-tags", kAll}, Case{"bad-emotes:share=1", kAll},
        Case{"long-tags:share=1", kAll}, Case{"merge", kAll}}) {
    open(fault);
    play();
    stage->pass(20'000);
    EXPECT_EQ(texts(), expected) << fault;
  }
}

TEST_F(IrcHubTest, MergesLinesThatComeTogether) {
  open("merge:number=2", script_of("same.tsv", "offset_s\tauthor\ttext\n1\ta\tone\n1\tb\ttwo\n1\ta\tthree\n"));
  play();
  stage->pass(2000);
  ASSERT_EQ(wire.frames.size(), 2U);
  EXPECT_THAT(wire.frames[0], AllOf(HasSubstr(":one\r\n"), EndsWith(":two\r\n")));
}

TEST_F(IrcHubTest, BareWordsAndMissingLineEnds) {
  open("bare-trailing,no-line-end");
  play();
  stage->pass(20'000);
  ASSERT_EQ(wire.frames.size(), 4U);
  EXPECT_THAT(wire.frames[0], EndsWith("PRIVMSG #owl :hello there"));
  EXPECT_THAT(wire.frames[2], EndsWith("PRIVMSG #owl wow"));
}

TEST_F(IrcHubTest, JitterPutsStampsOutOfOrder) {
  open("jitter:share=1;for=9s");
  play();
  stage->pass(20'000);
  auto shuffled = texts();
  EXPECT_NE(shuffled, kAll);
  std::ranges::sort(shuffled);
  EXPECT_EQ(shuffled, (std::vector<std::string>{"Kappa hi Kappa", "bye", "hello there", "wow"}));
}

TEST_F(IrcHubTest, SharedChatGivesEachRoomACopy) {
  open("shared-chat:share=1;channel=hen");
  play();
  stage->pass(1500);
  const auto all = lines();
  ASSERT_EQ(all.size(), 2U) << "its own, and the copy from hen";
  const std::string hen = make_room("hen").id;
  const auto& copy = all[0].find("source-room-id=" + hen) != std::string::npos ? all[0] : all[1];
  EXPECT_THAT(copy, AllOf(HasSubstr("source-room-id=" + hen), HasSubstr(";room-id=" + make_room("owl").id),
                          HasSubstr("source-id="), EndsWith("PRIVMSG #owl :hello there")));
}

TEST_F(IrcHubTest, ConnectionFaultsByTime) {
  struct Case {
    std::string_view fault;
    bool FakeWire::* shown;
  };
  for (const auto& [fault, shown] :
       {Case{"drop:at=3s", &FakeWire::dropped}, Case{"close:at=3s", &FakeWire::closed},
        Case{"half-open:at=3s", &FakeWire::muted}, Case{"bad-frame:at=3s", &FakeWire::bad_frame},
        Case{"half-line:at=3s", &FakeWire::closed}}) {
    open(fault);
    play();
    stage->pass(2999);
    EXPECT_FALSE(wire.*shown) << fault;
    stage->pass(1);
    EXPECT_TRUE(wire.*shown) << fault;
  }
  EXPECT_THAT(wire.half, AllOf(testing::StartsWith("@"), Not(HasSubstr("\n"))));
}

TEST_F(IrcHubTest, ReconnectSaysSoAndEndsLater) {
  open("reconnect:at=3s;for=5s");
  play();
  stage->pass(3000);
  EXPECT_THAT(wire.take(), HasSubstr(":tmi.twitch.tv RECONNECT\r\n"));
  stage->pass(4999);
  EXPECT_FALSE(wire.closed);
  EXPECT_THAT(wire.take(), HasSubstr("wow")) << "chat goes on meanwhile";
  stage->pass(1);
  EXPECT_TRUE(wire.closed);
}

TEST_F(IrcHubTest, StalledChatComesAtOnceAfterwards) {
  open("stall:at=1500ms;for=5s");
  play();
  stage->pass(5000);
  EXPECT_THAT(texts(), testing::ElementsAre("hello there"));
  session->on_text("PING :x\r\n");
  EXPECT_THAT(wire.take(), HasSubstr("PONG")) << "the connection lives";
  stage->pass(1502);
  EXPECT_THAT(texts(), testing::ElementsAre("Kappa hi Kappa", "wow"));
  stage->pass(10'000);
  EXPECT_THAT(texts(), testing::ElementsAre("bye"));
}

TEST_F(IrcHubTest, RepeatsAndCountsTimedFaults) {
  open("partial-roomstate:at=1s;every=1s;count=3");
  play();
  stage->pass(9000);
  int seen = 0;
  for (const auto& line : lines()) seen += line.find("ROOMSTATE #owl") != std::string::npos ? 1 : 0;
  EXPECT_EQ(seen, 3);
}

TEST_F(IrcHubTest, GarbageBurstsBansAndExtras) {
  open("garbage:at=1s;number=5,burst:at=20s;for=1s;number=100,ban:at=5s,extras:at=30s");
  play();
  stage->pass(1000);
  EXPECT_EQ(wire.frames.size(), 6U);
  wire.take();
  stage->pass(4500);
  const auto text = wire.take();
  EXPECT_THAT(text, AllOf(HasSubstr("ban-duration=600"), HasSubstr("CLEARCHAT #owl :cy"),
                          HasSubstr("CLEARMSG #owl :Kappa hi Kappa")));
  stage->pass(16'000);
  EXPECT_EQ(texts().size(), 101U) << "a hundred, and bye";
  stage->pass(10'000);
  EXPECT_THAT(wire.take(), AllOf(HasSubstr("emotes=9001:3-7,12-16"), HasSubstr("HOSTTARGET"),
                                 HasSubstr("SIMNEWCOMMAND"), HasSubstr("\xff\xfe")));
}

}  // namespace
}  // namespace crowdline::sim
