#include "sim/youtube_stream.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/youtube_fixture.h"
#include "sim/youtube_ids.h"

namespace crowdline::sim {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::SizeIs;
using testing::StartsWith;

class YoutubeStreamTest : public testing::Test {
 protected:
  void open(std::string_view faults = {}, bool play = true) {
    tube = std::make_unique<YoutubeStage>(faults);
    if (play) tube->play();
  }
  // What one connection says until it ends, as JSON; `token` moves on.
  Json read(std::int64_t ms = 11'000) {
    FakeWire wire;
    const auto answer = tube->ask(tube->chat_target("messages/stream", token));
    if (!answer.stream) return Json::parse(answer.response.bytes());
    const auto stream = answer.stream(wire);
    tube->stage.pass(ms);
    closed = wire.closed;
    text = wire.take();
    Json elements = Json::parse(text + (closed ? "" : "]"));
    for (const Json& element : elements) token = element.value("nextPageToken", token);
    return elements;
  }
  static std::vector<std::string> all_texts(const Json& elements) {
    std::vector<std::string> texts;
    for (const Json& element : elements) {
      for (const auto& one : texts_of(element)) texts.push_back(one);
    }
    return texts;
  }

  std::unique_ptr<YoutubeStage> tube;
  std::string token, text;
  bool closed = false;
};

TEST_F(YoutubeStreamTest, IsOneArrayForAboutTenSeconds) {
  open();
  const Json elements = read();
  EXPECT_TRUE(closed);
  EXPECT_THAT(text, AllOf(StartsWith("[{"), EndsWith("}]")));
  EXPECT_THAT(all_texts(elements), ElementsAre("hello there", "hi 🦉 \\o/", "wow"));
  EXPECT_THAT(elements.front()["items"], SizeIs(0)) << "something comes at once";
  EXPECT_THAT(elements.back()["items"], SizeIs(0)) << "and an empty one last";
  EXPECT_EQ(elements.back()["nextPageToken"], elements[elements.size() - 2]["nextPageToken"]);
}

TEST_F(YoutubeStreamTest, IsOpenForTenSeconds) {
  open();
  FakeWire wire;
  const auto stream = tube->ask(tube->chat_target("messages/stream")).stream(wire);
  tube->stage.pass(10'100);
  EXPECT_FALSE(wire.closed);
  tube->stage.pass(800);
  EXPECT_TRUE(wire.closed);
}

TEST_F(YoutubeStreamTest, ResumesWithoutLossOrDoubles) {
  open();
  std::vector<std::string> all;
  Json elements;
  for (int i = 0; i < 4; ++i) {
    elements = read();
    tube->stage.pass(1500);  // between connections
    for (const auto& one : all_texts(elements)) all.push_back(one);
    if (elements.back().contains("offlineAt")) break;
  }
  EXPECT_THAT(all, ElementsAre("hello there", "hi 🦉 \\o/", "wow", "bye", "chatEndedEvent"));
  EXPECT_TRUE(elements.back().contains("offlineAt"));
  tube->stage.pass(100'000);
  EXPECT_EQ(read()[0]["error"]["errors"][0]["reason"], "liveChatEnded");
}

TEST_F(YoutubeStreamTest, AResumedOneBeginsWithWhatWasMissed) {
  open();
  read(1500);
  tube->stage.pass(4000);
  FakeWire wire;
  const auto stream = tube->ask(tube->chat_target("messages/stream", token)).stream(wire);
  EXPECT_THAT(texts_of(Json::parse(wire.take() + "]")[0]), ElementsAre("hi 🦉 \\o/", "wow"));
}

TEST_F(YoutubeStreamTest, FaultsOfFraming) {
  open("stream-split");
  FakeWire wire;
  {
    const auto stream = tube->ask(tube->chat_target("messages/stream")).stream(wire);
    tube->stage.pass(12'000);
  }
  EXPECT_TRUE(wire.closed);
  EXPECT_GT(wire.frames.size(), 20u);
  const bool inside = std::ranges::any_of(wire.frames, [](const std::string& piece) {
    return !piece.empty() && (piece.back() == '\\' || static_cast<unsigned char>(piece.back()) >= 0xC0);
  });
  EXPECT_TRUE(inside) << "some piece ends inside a character or an escape";
  EXPECT_THAT(all_texts(Json::parse(wire.take())), ElementsAre("hello there", "hi 🦉 \\o/", "wow"));

  open("stream-objects");
  FakeWire lines;
  const auto stream = tube->ask(tube->chat_target("messages/stream")).stream(lines);
  tube->stage.pass(12'000);
  EXPECT_THAT(lines.take(), AllOf(StartsWith("{"), HasSubstr("}\n{"), EndsWith("}")));
}

TEST_F(YoutubeStreamTest, BreaksInTheMiddleOfAnElement) {
  open("stream-reset:share=1;count=1");
  FakeWire wire;
  {
    const auto stream = tube->ask(tube->chat_target("messages/stream")).stream(wire);
    tube->stage.pass(5000);
  }
  EXPECT_TRUE(wire.dropped);
  EXPECT_TRUE(Json::parse(wire.take() + "]", nullptr, false).is_discarded());
  EXPECT_THAT(all_texts(read()), ElementsAre("hello there", "hi 🦉 \\o/", "wow")) << "nothing is lost";
}

TEST_F(YoutubeStreamTest, AnErrorMayComeAsAnElement) {
  open("stream-error");
  EXPECT_EQ(read().back()["error"]["errors"][0]["reason"], "quotaExceeded");
  EXPECT_TRUE(closed);
}

TEST_F(YoutubeStreamTest, TheEndMayComeWithoutItsEvent) {
  open("no-chat-ended");
  tube->stage.pass(25'000);
  const Json elements = read();
  EXPECT_THAT(all_texts(elements), ElementsAre("hello there", "hi 🦉 \\o/", "wow", "bye"));
  EXPECT_TRUE(elements.back().contains("offlineAt"));
}

TEST_F(YoutubeStreamTest, LateMessagesNeverComeBehindTheEnd) {
  open("jitter:share=1;for=1h");
  tube->stage.pass(
      40'000);  // the last message was said after 29 s; nothing that is held back would have come by itself
  const YoutubeChat& chat = *tube->videos[0]->chat();
  ASSERT_EQ(chat.size(), 5u) << "four messages, and the end";
  EXPECT_EQ(chat.event(4).type, YoutubeType::kChatEnded);
  tube->stage.pass(4'000'000);
  EXPECT_EQ(chat.size(), 5u) << "nor twice";
}

TEST_F(YoutubeStreamTest, AnEtagChangesWithWhatIsTold) {
  open();
  const auto etag = [this] { return tube->get(tube->chat_target("messages"))["etag"].get<std::string>(); };
  const std::string before = etag();
  EXPECT_EQ(etag(), before);
  tube->stage.pass(5000);
  EXPECT_NE(etag(), before);
}

TEST_F(YoutubeStreamTest, FaultsByTimeReachOpenStreams) {
  for (const char* name : {"drop", "half-open", "close"}) {
    open(name);
    FakeWire wire;
    const auto stream = tube->ask(tube->chat_target("messages/stream")).stream(wire);
    tube->api.strike(tube->stage.core.faults.timed().front());
    EXPECT_TRUE(wire.dropped || wire.muted || wire.closed) << name;
  }
}

TEST_F(YoutubeStreamTest, EveryTypeCanBeTold) {
  open("extras,gifts,ban,tombstone");
  tube->stage.pass(5000);
  for (const Fault& fault : tube->stage.core.faults.timed()) tube->api.strike(fault);
  std::map<std::string, int> types;
  std::map<std::string, int> ids;
  bool nested = false;
  for (const Json& item : tube->get(tube->chat_target("messages"))["items"]) {
    ++types[item["snippet"]["type"].get<std::string>()];
    if (item["snippet"]["type"] == "giftEvent") ++ids[item["id"].get<std::string>()];
    nested = nested || item["snippet"].contains("giftEventDetails");
  }
  for (const char* type :
       {"textMessageEvent", "tombstone", "fanFundingEvent", "sponsorOnlyModeStartedEvent", "sponsorOnlyModeEndedEvent",
        "newSponsorEvent", "messageDeletedEvent", "messageRetractedEvent", "userBannedEvent", "superChatEvent",
        "superStickerEvent", "memberMilestoneChatEvent", "membershipGiftingEvent", "giftMembershipReceivedEvent",
        "pollEvent", "giftEvent", "hologramEvent"}) {
    EXPECT_GE(types[type], 1) << type;
  }
  EXPECT_THAT(ids, SizeIs(2));
  EXPECT_EQ(ids.begin()->second, 3) << "the same id again, with a higher count";
  EXPECT_TRUE(nested);
}

TEST_F(YoutubeStreamTest, StampsInAllForms) {
  EXPECT_EQ(stamp_text(1'790'000'000'250, StampForm::kShortest, ""), "2026-09-21T14:13:20.250Z");
  EXPECT_EQ(stamp_text(1'790'000'000'000, StampForm::kShortest, ""), "2026-09-21T14:13:20Z");
  EXPECT_EQ(stamp_text(1'790'000'000'250, StampForm::kOtherZone, ""), "2026-09-21T06:13:20.250-08:00");
  EXPECT_THAT(stamp_text(1'790'000'000'250, StampForm::kNanoseconds, "x"), SizeIs(30));
  EXPECT_THAT(stamp_text(-1, StampForm::kMicroseconds, "x"), StartsWith("1969-12-31T23:59:59.999"));
}

}  // namespace
}  // namespace crowdline::sim
