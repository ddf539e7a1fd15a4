#include "youtube/chat_session.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/time_text.h"

namespace crowdline::youtube {
namespace {

using testing::HasSubstr;

constexpr std::int64_t kStart = 1'790'000'000'000;

std::string message(const std::string& id, std::int64_t sent_ms, const std::string& text = "hello",
                    const std::string& type = "textMessageEvent", const std::string& more = "") {
  return R"({"id":")" + id + R"(","snippet":{"type":")" + type + R"(","publishedAt":")" + format_instant(sent_ms) +
         R"(","textMessageDetails":{"messageText":")" + text + "\"}" + more +
         R"(},"authorDetails":{"channelId":"UCx","displayName":"Ana"}})";
}

std::string page(const std::string& token, const std::vector<std::string>& messages, const std::string& more = "") {
  std::string items;
  for (const std::string& one : messages) items += (items.empty() ? "" : ",") + one;
  return R"({"nextPageToken":")" + token + R"(","items":[)" + items + "]" + more + "}";
}

VideoFacts running() {
  VideoFacts video{.id = "AAAAAAAAAAA", .kind = VideoKind::kLive, .title = "Owls"};
  video.started_ms = kStart;
  video.chat_id = "chat";
  return video;
}

// Turns the clock and plays the server.
struct Peer {
  explicit Peer(ChatSessionSettings settings = {.video = running()}) : session(std::move(settings)) {}

  // What is asked next; waits as long as the session wants to.
  std::string asked() {
    for (int i = 0; i < 10; ++i) {
      const ChatStep step = session.next(now_ms);
      if (const auto* call = std::get_if<AskServer>(&step)) return call->request.target();
      if (std::holds_alternative<Over>(step)) return "over";
      waited_ms = std::get<Rest>(step).until_ms.value_or(now_ms) - now_ms;
      now_ms += waited_ms;
    }
    return "nothing";
  }
  void answer(const std::string& body, int status = 200, std::int64_t lasts_ms = 10'400) {
    session.head(status);
    session.bytes(body, now_ms);
    now_ms += lasts_ms;
    session.ended({}, share, now_ms);
  }
  void cut() { session.ended(fail(ErrorCode::kRemote, "reset"), share, now_ms); }
  void refuse(int status, const std::string& reason) {
    answer(R"([{"error":{"errors":[{"reason":")" + reason + "\"}]}}]", status, 10);
  }
  std::vector<std::string> texts() {
    std::vector<std::string> all;
    for (const chat::SourceItem& item : session.take_items()) {
      if (const auto* said = std::get_if<chat::ChatMessage>(&item)) all.push_back(said->text);
      if (const auto* lost = std::get_if<chat::LostChat>(&item)) all.push_back("lost:" + lost->reason);
    }
    return all;
  }
  std::optional<Error> error() { return std::get<Over>(session.next(now_ms)).error; }

  QuotaShare share{.units = 8'000, .cost = 5, .streams = 1, .until_turn_ms = 24 * 3'600'000};
  ChatSession session;
  std::int64_t now_ms = kStart + 3'600'000;
  std::int64_t waited_ms = 0;
};

TEST(ChatSession, ReopensWhereAConnectionStopped) {
  Peer peer;
  EXPECT_EQ(peer.asked(), "/liveChat/messages/stream?liveChatId=chat&part=id%2Csnippet%2CauthorDetails");
  const std::string whole = "[" + page("t1", {message("a", kStart + 1000, "eins \\\"}{\\u00e9")}) + ",\n" +
                            page("t2", {message("b", kStart + 2000, "zwei")}) + ",\n" + page("t2", {}) + "]";
  peer.session.head(200);
  for (const char byte : whole) peer.session.bytes(std::string_view(&byte, 1), peer.now_ms);
  peer.now_ms += 10'400;
  peer.session.ended({}, peer.share, peer.now_ms);
  EXPECT_THAT(peer.texts(), testing::ElementsAre("eins \"}{é", "zwei"));
  EXPECT_THAT(peer.asked(), HasSubstr("/stream?")) << "the end of a connection is normal";
  EXPECT_THAT(peer.session.page_token(), "t2");
  EXPECT_EQ(peer.session.trouble(), "");
  EXPECT_NEAR(static_cast<double>(peer.waited_ms), 15'750 - 10'400, 60) << "7 h of the 8 that are planned, 1,600 calls";
}

TEST(ChatSession, ACutElementComesAgainWithTheNextConnection) {
  Peer peer;
  (void)peer.asked();
  peer.session.head(200);
  peer.session.bytes("[" + page("t1", {message("a", kStart)}) + R"(,{"nextPageToken":"t2","items":[{"id)", peer.now_ms);
  peer.cut();
  EXPECT_THAT(peer.asked(), HasSubstr("pageToken=t1"));
  peer.answer(page("t2", {message("b", kStart + 1)}));
  EXPECT_EQ(peer.texts().size(), 2U);
}

TEST(ChatSession, EndsAsTheChatSays) {
  Peer offline;
  (void)offline.asked();
  offline.answer(page("t", {message("a", kStart)}, R"(,"offlineAt":"2026-09-01T00:00:00Z")"));
  EXPECT_EQ(offline.asked(), "over");
  EXPECT_EQ(offline.error(), std::nullopt);
  EXPECT_EQ(offline.texts().size(), 1U) << "what came with it counts";
  Peer ended;
  (void)ended.asked();
  ended.answer(page("t", {message("e", kStart, "", "chatEndedEvent")}));
  EXPECT_EQ(ended.asked(), "over");
  Peer refused;
  (void)refused.asked();
  refused.refuse(403, "liveChatEnded");
  EXPECT_EQ(refused.asked(), "over");
  EXPECT_EQ(refused.error(), std::nullopt);
}

TEST(ChatSession, AChatThatIsOffIsAnErrorOnlyWhenNothingWasRead) {
  Peer peer;
  (void)peer.asked();
  peer.refuse(403, "liveChatDisabled");
  EXPECT_EQ(peer.asked(), "over");
  ASSERT_TRUE(peer.error().has_value());
  EXPECT_THAT(peer.error()->what, HasSubstr("switched off"));
  Peer later;
  (void)later.asked();
  later.answer(page("t", {message("a", kStart)}));
  (void)later.asked();
  later.refuse(403, "liveChatDisabled");
  EXPECT_EQ(later.asked(), "over");
  EXPECT_EQ(later.error(), std::nullopt);
}

TEST(ChatSession, AStaleTokenLosesWhatCameSince) {
  Peer peer;
  (void)peer.asked();
  peer.answer(page("old", {message("a", peer.now_ms)}));
  (void)peer.asked();
  peer.refuse(400, "pageTokenInvalid");
  EXPECT_THAT(peer.asked(), testing::Not(HasSubstr("pageToken")));
  peer.answer(page("new", {message("b", peer.now_ms + 5'000, "later")}));
  EXPECT_THAT(peer.texts(), testing::ElementsAre("hello", "lost:disconnected", "later"));
}

TEST(ChatSession, FallsBackToTheListAtTheServersInterval) {
  Peer peer;
  (void)peer.asked();
  peer.answer("<html>no such page</html>", 404, 10);
  EXPECT_THAT(peer.asked(), HasSubstr("/liveChat/messages?"));
  peer.answer(page("t1", {message("a", kStart)}, R"(,"pollingIntervalMillis":25000)"), 200, 50);
  EXPECT_THAT(peer.asked(), HasSubstr("/liveChat/messages?"));
  EXPECT_EQ(peer.waited_ms, 25'000) << "never faster than the server says";
  peer.answer(page("t2", {message("b", kStart + 1)}, R"(,"pollingIntervalMillis":1000)"), 200, 50);
  (void)peer.asked();
  EXPECT_GT(peer.waited_ms, 10'000) << "nor than the quota allows";
  EXPECT_EQ(peer.texts().size(), 2U);
  peer.now_ms += 700'000;
  peer.answer(page("t3", {}), 200, 50);
  while (peer.asked().starts_with("/videos")) peer.answer(R"({"items":[]})", 200, 10);
  EXPECT_EQ(peer.texts().size(), 0U);
}

TEST(ChatSession, TroubleIsToldAndTriedAgainMoreSlowlyEachTime) {
  Peer peer;
  (void)peer.asked();
  peer.answer("<html>Bad Gateway</html>", 502, 10);
  EXPECT_THAT(peer.session.trouble(), HasSubstr("trying again"));
  (void)peer.asked();
  peer.cut();
  EXPECT_THAT(peer.asked(), HasSubstr("/stream"));
  peer.answer("[]", 200, 10);
  EXPECT_THAT(peer.asked(), HasSubstr("/liveChat/messages?")) << "after three failures the list is tried";
  peer.answer(page("t", {message("a", kStart)}));
  EXPECT_EQ(peer.session.trouble(), "");
}

TEST(ChatSession, StopsAtTheEndOfTheQuotaAndShowsWhatWasLost) {
  Peer peer;
  (void)peer.asked();
  peer.answer(page("t1", {message("a", peer.now_ms)}));
  (void)peer.asked();
  peer.refuse(403, "quotaExceeded");
  EXPECT_TRUE(peer.session.take_refusal());
  EXPECT_FALSE(peer.session.take_refusal());
  (void)peer.asked();
  const std::int64_t turns_ms = peer.now_ms + 6 * 3'600'000;
  peer.session.no_quota(turns_ms, peer.now_ms);
  EXPECT_THAT(peer.session.trouble(), HasSubstr("midnight in Los Angeles"));
  while (peer.asked().starts_with("/videos"))
    peer.answer(
        R"({"items":[{"id":"AAAAAAAAAAA","snippet":{"title":"Owls","liveBroadcastContent":"live"},"contentDetails":{"duration":"P0D"}}]})",
        200, 10);
  EXPECT_GT(peer.now_ms, turns_ms);
  peer.answer(page("t2", {message("b", peer.now_ms - 5'000, "morning")}));
  EXPECT_THAT(peer.texts(), testing::ElementsAre("hello", "lost:quota", "morning"));
  EXPECT_EQ(peer.session.trouble(), "");
}

TEST(ChatSession, AnErrorAmongTheElementsCountsLikeOneOfTheWhole) {
  Peer peer;
  (void)peer.asked();
  peer.answer("[" + page("t1", {message("a", peer.now_ms)}) +
              R"(,{"error":{"code":403,"errors":[{"reason":"quotaExceeded"}]}}])");
  EXPECT_TRUE(peer.session.take_refusal());
  EXPECT_THAT(peer.texts(), testing::ElementsAre("hello"));
  Peer broken;
  (void)broken.asked();
  broken.answer("[" + page("t1", {message("a", kStart)}) + R"(,{"items":[},{"nextPageToken":"t2"}])");
  EXPECT_THAT(broken.asked(), HasSubstr("pageToken=t2")) << "one broken element does not stop the rest";
}

TEST(ChatSession, ALongPauseThatTheServerBridgesLosesNothing) {
  Peer peer;
  (void)peer.asked();
  peer.answer(page("t1", {message("a", peer.now_ms)}));
  peer.now_ms += 200'000;
  (void)peer.asked();
  peer.answer(page("t2", {message("b", peer.now_ms - 195'000, "x"), message("c", peer.now_ms - 1'000, "y")}));
  EXPECT_THAT(peer.texts(), testing::ElementsAre("hello", "x", "y"));
}

TEST(ChatSession, WaitsForTheStartAtLeisure) {
  VideoFacts video{.id = "AAAAAAAAAAA", .kind = VideoKind::kUpcoming};
  Peer peer({.video = video});
  const auto look = [&peer](const std::string& content, const std::string& details) {
    EXPECT_THAT(peer.asked(), HasSubstr("/videos?"));
    peer.answer(R"({"items":[{"id":"AAAAAAAAAAA","snippet":{"title":"Owls","liveBroadcastContent":")" + content +
                    R"("},"contentDetails":{"duration":"P0D"},"liveStreamingDetails":{)" + details + "}}]}",
                200, 10);
  };
  const std::int64_t planned_ms = peer.now_ms + 3'600'000;
  const std::string planned = R"("scheduledStartTime":")" + format_instant(planned_ms) + "\"";
  look("upcoming", planned);
  EXPECT_THAT(peer.session.trouble(), HasSubstr("announced for"));
  look("upcoming", planned + R"(,"activeLiveChatId":"chat")");
  EXPECT_EQ(peer.waited_ms, 600'000) << "an hour before, ten minutes are enough";
  while (peer.now_ms < planned_ms) look("upcoming", planned);
  EXPECT_LE(peer.waited_ms, 60'000) << "near the start it is looked for often";
  const std::int64_t began_ms = peer.now_ms;
  look("live", planned + R"(,"actualStartTime":")" + format_instant(began_ms) + R"(","activeLiveChatId":"chat")");
  EXPECT_THAT(peer.asked(), HasSubstr("/stream?liveChatId=chat"));
  EXPECT_EQ(peer.session.zero_ms(), began_ms / 1000 * 1000 + began_ms % 1000);
  EXPECT_EQ(peer.session.trouble(), "");
}

TEST(ChatSession, AVideoThatVanishesOrHasNoChatEndsTheWaiting) {
  Peer gone({.video = {.id = "AAAAAAAAAAA", .kind = VideoKind::kUpcoming}});
  for (int i = 0; i < 3; ++i) {
    EXPECT_THAT(gone.asked(), HasSubstr("/videos?"));
    gone.answer(R"({"items":[]})", 200, 10);
  }
  EXPECT_EQ(gone.asked(), "over");
  EXPECT_EQ(gone.error()->code, ErrorCode::kNotFound);
}

TEST(ChatSession, AVideoThatRunsWithoutAChatEndsTheWaiting) {
  Peer silent({.video = {.id = "AAAAAAAAAAA", .kind = VideoKind::kLive}});
  for (int i = 0; i < 3; ++i) {
    EXPECT_THAT(silent.asked(), HasSubstr("/videos?"));
    silent.answer(
        R"({"items":[{"id":"AAAAAAAAAAA","snippet":{"liveBroadcastContent":"live"},"contentDetails":{"duration":"P0D"}}]})",
        200, 10);
  }
  EXPECT_EQ(silent.asked(), "over");
  EXPECT_THAT(silent.error()->what, HasSubstr("no chat"));
}

TEST(ChatSession, TellsANewTitleAndTheEndThatTheChatKeepsSecret) {
  Peer peer;
  (void)peer.asked();
  peer.answer(page("t1", {message("a", kStart)}));
  peer.now_ms += 400'000;
  EXPECT_THAT(peer.asked(), HasSubstr("/videos?"));
  const std::string rest =
      R"(,"contentDetails":{"duration":"P0D"},"liveStreamingDetails":{"actualStartTime":"2026-01-01T00:00:00Z")";
  peer.answer(
      R"({"items":[{"id":"AAAAAAAAAAA","snippet":{"title":"More owls","liveBroadcastContent":"live"})" + rest + "}}]}",
      200, 10);
  const auto items = peer.session.take_items();
  ASSERT_EQ(items.size(), 2U);
  EXPECT_EQ(std::get<chat::ChannelEvent>(items[1]).text, "More owls");
  peer.now_ms += 700'000;
  EXPECT_THAT(peer.asked(), HasSubstr("/videos?"));
  peer.answer(R"({"items":[{"id":"AAAAAAAAAAA","snippet":{"title":"More owls","liveBroadcastContent":"none"})" + rest +
                  R"(,"actualEndTime":"2026-01-01T01:00:00Z"}}]})",
              200, 10);
  EXPECT_THAT(peer.asked(), HasSubstr("pageToken=t1")) << "what is left of the chat is read once more";
  peer.answer(page("t2", {message("z", kStart + 900'000)}));
  EXPECT_EQ(peer.session.take_items().size(), 1U);
  EXPECT_EQ(peer.asked(), "over");
}

TEST(ChatSession, GoesOnWithATokenWithoutLoss) {
  Peer peer({.video = running(), .page_token = "kept", .zero_ms = kStart});
  EXPECT_THAT(peer.asked(), HasSubstr("pageToken=kept"));
  EXPECT_FALSE(peer.session.unbroken());
  peer.answer(page("t1", {message("a", kStart)}));
  EXPECT_TRUE(peer.session.unbroken());
  Peer stale({.video = running(), .page_token = "kept", .zero_ms = kStart});
  (void)stale.asked();
  stale.refuse(400, "pageTokenInvalid");
  (void)stale.asked();
  stale.answer(page("t1", {message("a", kStart)}));
  EXPECT_FALSE(stale.session.unbroken()) << "what was sent while nobody read is lost";
}

TEST(ChatSession, ABacklogInSeveralPagesIsNotTakenForAllThereIs) {
  Peer peer({.video = running(), .page_token = "kept", .zero_ms = kStart});
  (void)peer.asked();
  const std::int64_t now_ms = peer.now_ms;
  peer.session.head(200);
  peer.session.bytes("[" + page("t1", {message("a", now_ms - 300'000)}), now_ms);
  EXPECT_EQ(peer.session.complete_ms(now_ms), now_ms - 300'000) << "more of it may be on its way";
  peer.session.bytes("," + page("t2", {message("b", now_ms - 100'000)}), now_ms + 1'000);
  EXPECT_EQ(peer.session.complete_ms(now_ms + 1'500), now_ms - 100'000);
  peer.session.bytes("," + page("t3", {message("c", now_ms - 57'000)}), now_ms + 3'000);
  EXPECT_EQ(peer.session.complete_ms(now_ms + 4'000), now_ms - 56'000) << "by the server's clock, a minute behind";
}

// 2.5 of the fact sheet: what the pauses must be, and that a day's quota lasts.
TEST(ChatPace, SpreadsWhatIsLeft) {
  const std::int64_t hour = 3'600'000;
  const QuotaShare day{.units = 8'000, .cost = 5, .streams = 1, .until_turn_ms = 24 * hour};
  EXPECT_EQ(pace_of(day, 0, 8 * hour).period_ms, 18'000) << "1,600 connections in eight hours";
  EXPECT_EQ(pace_of({.units = 10'000, .cost = 5, .streams = 1, .until_turn_ms = 24 * hour}, 0, 8 * hour).period_ms,
            14'400)
      << "10.4 s and a pause of 4 s";
  EXPECT_EQ(pace_of({.units = 8'000, .cost = 5, .streams = 20, .until_turn_ms = 24 * hour}, 0, 8 * hour).period_ms,
            360'000);
  EXPECT_EQ(pace_of({.units = 8'000, .cost = 5, .streams = 1, .until_turn_ms = hour / 2}, 0, 8 * hour).period_ms, 1'125)
      << "what is not used before the day turns is lost";
  EXPECT_EQ(pace_of({.units = 4, .cost = 5, .streams = 1, .until_turn_ms = hour}, 0, 8 * hour).period_ms, hour);
  EXPECT_THAT(slow_sentence({.period_ms = 360'000, .shared = true}, {.streams = 20}),
              HasSubstr("shared by 20 streams"));
  EXPECT_EQ(slow_sentence({.period_ms = 18'000}, day), "");
}

TEST(ChatPace, SixHoursStayWithinADay) {
  const std::int64_t hour = 3'600'000;
  for (const std::int64_t streams : {1, 3, 20}) {
    std::int64_t units = 8'000;
    std::vector<std::int64_t> next(static_cast<std::size_t>(streams), 0);
    std::int64_t calls = 0;
    for (std::int64_t now = 0; now < 6 * hour; now += 1'000) {
      for (std::int64_t& at : next) {
        if (at > now) continue;
        ASSERT_GE(units, 5) << streams << " streams after " << now / 60'000 << " min";
        units -= 5;
        ++calls;
        at =
            now + std::max<std::int64_t>(
                      10'400, pace_of({.units = units, .cost = 5, .streams = streams, .until_turn_ms = 24 * hour - now},
                                      now, 8 * hour)
                                  .period_ms);
      }
    }
    EXPECT_GT(calls, 900) << "and what there is gets used";
  }
}

}  // namespace
}  // namespace crowdline::youtube
