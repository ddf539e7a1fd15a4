#include "sim/youtube_site.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/youtube_fixture.h"
#include "sim/youtube_renderers.h"

namespace crowdline::sim {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

// The JSON that is assigned to `name` in a page.
Json assigned(std::string_view page, std::string_view name) {
  const auto at = page.find(name);
  if (at == std::string_view::npos) return nullptr;
  const auto begin = page.find('{', at), end = page.find("</script>", begin);
  return Json::parse(page.substr(begin, page.rfind('}', end) + 1 - begin));
}

class YoutubeSiteTest : public testing::Test {
 protected:
  void open(std::string_view faults = {}) {
    tube = std::make_unique<YoutubeStage>(faults);
    site = std::make_unique<YoutubeSite>(tube->stage.core);
    for (const auto& video : tube->videos) site->add(*video);
  }
  std::string get(std::string_view target, std::string cookie = "SOCS=CAI") {
    const auto question = std::min(target.find('?'), target.size());
    net::HttpRequest request{.method = "GET", .headers = {{"Cookie", cookie}}};
    request.target.path = target.substr(0, question);
    request.target.query = parse_form(target.substr(std::min(question + 1, target.size())));
    const auto answer = site->answer(request);
    status = answer.response.status;
    return std::string(answer.response.bytes());
  }
  Json post(std::string_view method, const std::string& token, std::string offset = "") {
    net::HttpRequest request{.method = "POST"};
    request.target.path = "/youtubei/v1/live_chat/" + std::string(method);
    Json body{{"context", {{"client", {{"clientName", "WEB"}}}}}, {"continuation", token}};
    if (!offset.empty()) body["currentPlayerState"] = {{"playerOffsetMs", offset}};
    request.body = to_text(body);
    const auto answer = site->answer(request);
    status = answer.response.status;
    return Json::parse(answer.response.bytes());
  }
  std::string first_token(const char* video) {
    const Json data = assigned(get(fmt::format("/watch?v={}", video)), "ytInitialData = ");
    return data["contents"]["twoColumnWatchNextResults"]["conversationBar"]["liveChatRenderer"]["continuations"][0]
               ["reloadContinuationData"]["continuation"];
  }
  // The token of the view at `index` of the menu.
  std::string view_token(const std::string& page, std::size_t index) {
    const Json chat = assigned(page, "ytInitialData = ")["continuationContents"]["liveChatContinuation"];
    return chat["header"]["liveChatHeaderRenderer"]["viewSelector"]["sortFilterSubMenuRenderer"]["subMenuItems"][index]
               ["continuation"]["reloadContinuationData"]["continuation"];
  }
  static std::vector<std::string> said(const Json& chat) {
    std::vector<std::string> texts;
    for (const Json& action : chat.value("actions", Json::array())) {
      const Json& inner = action["replayChatItemAction"]["actions"][0]["addChatItemAction"]["item"];
      std::string text;
      for (const Json& run : inner["liveChatTextMessageRenderer"]["message"]["runs"])
        text += run.contains("text") ? run["text"].get<std::string>() : run["emoji"]["emojiId"].get<std::string>();
      texts.push_back(text);
    }
    return texts;
  }

  std::unique_ptr<YoutubeStage> tube;
  std::unique_ptr<YoutubeSite> site;
  int status = 0;
};

TEST_F(YoutubeSiteTest, AReplayIsReadToItsEnd) {
  open();
  const std::string page = get("/live_chat_replay?continuation=" + first_token(YoutubeStage::kEnded));
  Json chat = post("get_live_chat_replay", view_token(page, 1))["continuationContents"]["liveChatContinuation"];
  EXPECT_THAT(said(chat), ElementsAre("hello there", "hi 🦉 \\o/", "wow", "bye"));
  const Json& first = chat["actions"][0]["replayChatItemAction"];
  EXPECT_EQ(first["videoOffsetTimeMsec"], "1000");
  ASSERT_THAT(chat["continuations"], SizeIs(2));
  const std::string next = chat["continuations"][0]["liveChatReplayContinuationData"]["continuation"];
  chat = post("get_live_chat_replay", next)["continuationContents"]["liveChatContinuation"];
  ASSERT_THAT(chat["continuations"], SizeIs(1));
  EXPECT_TRUE(chat["continuations"][0].contains("playerSeekContinuationData"));
  EXPECT_FALSE(chat.contains("actions"));
}

TEST_F(YoutubeSiteTest, TopChatIsFiltered) {
  open();
  const std::string page = get("/live_chat_replay?continuation=" + first_token(YoutubeStage::kEnded));
  const Json top = post("get_live_chat_replay", view_token(page, 0))["continuationContents"]["liveChatContinuation"];
  EXPECT_THAT(said(top), ElementsAre("hello there", "hi 🦉 \\o/", "bye"));
}

TEST_F(YoutubeSiteTest, SeeksToTheTimeOfThePlayer) {
  open();
  const std::string page = get("/live_chat_replay?continuation=" + first_token(YoutubeStage::kEnded));
  const Json chat =
      post("get_live_chat_replay", view_token(page, 1), "3500")["continuationContents"]["liveChatContinuation"];
  EXPECT_THAT(said(chat), ElementsAre("wow", "bye"));
}

TEST_F(YoutubeSiteTest, ALiveChatIsPolledUntilItEnds) {
  open();
  tube->play();
  tube->stage.pass(3000);
  const std::string page = get(fmt::format("/live_chat?is_popout=1&v={}", YoutubeStage::kLive));
  Json chat = post("get_live_chat", view_token(page, 1))["continuationContents"]["liveChatContinuation"];
  EXPECT_THAT(chat["actions"], SizeIs(2));
  const Json& next = chat["continuations"][0].begin().value();
  EXPECT_EQ(next["timeoutMs"], 5000);
  tube->stage.pass(5000);
  chat = post("get_live_chat", next["continuation"])["continuationContents"]["liveChatContinuation"];
  EXPECT_THAT(chat["actions"], SizeIs(1));
  tube->stage.pass(60'000);
  const Json over = post("get_live_chat", chat["continuations"][0].begin().value()["continuation"]);
  EXPECT_FALSE(over.contains("continuationContents"));
}

TEST_F(YoutubeSiteTest, WrongTokensAreRefused) {
  open();
  post("get_live_chat_replay", "nonsense");
  EXPECT_EQ(status, 400);
  const Json mixed = post("get_live_chat", first_token(YoutubeStage::kEnded));
  EXPECT_TRUE(mixed["contents"].contains("messageRenderer"));
}

TEST_F(YoutubeSiteTest, TheHeatmapStandsAmongOtherMarkers) {
  open();
  const Json data = assigned(get(fmt::format("/watch?v={}", YoutubeStage::kEnded)), "ytInitialData = ");
  const Json& mutations = data["frameworkUpdates"]["entityBatchUpdate"]["mutations"];
  ASSERT_THAT(mutations, SizeIs(2));
  const Json& list = mutations[1]["payload"]["macroMarkersListEntity"]["markersList"];
  EXPECT_EQ(list["markerType"], "MARKER_TYPE_HEATMAP");
  ASSERT_THAT(list["markers"], SizeIs(100));
  EXPECT_EQ(list["markers"][3]["startMillis"], "900");
  EXPECT_EQ(list["markers"][3]["intensityScoreNormalized"], 1);
}

TEST_F(YoutubeSiteTest, ThePlayerSaysWhatKindItIs) {
  open();
  const Json ended = assigned(get(fmt::format("/watch?v={}", YoutubeStage::kEnded)), "ytInitialPlayerResponse = ");
  EXPECT_EQ(ended["videoDetails"]["isLiveContent"], true);
  const Json upload = assigned(get(fmt::format("/watch?v={}", YoutubeStage::kUpload)), "ytInitialPlayerResponse = ");
  EXPECT_FALSE(upload["microformat"]["playerMicroformatRenderer"].contains("liveBroadcastDetails"));
  EXPECT_EQ(assigned(get("/watch?v=nobody_here"), "ytInitialPlayerResponse = ")["playabilityStatus"]["status"],
            "ERROR");
}

TEST_F(YoutubeSiteTest, FaultsOfPages) {
  const std::string target = fmt::format("/watch?v={}", YoutubeStage::kEnded);
  open("consent-page");
  EXPECT_THAT(get(target, ""), HasSubstr("consent.youtube.com"));
  EXPECT_THAT(get(target), HasSubstr("ytInitialData"));
  open("sorry-page:share=1");
  EXPECT_THAT(get(target), HasSubstr("large volume"));
  EXPECT_EQ(status, 429);
  open("no-replay,no-heatmap");
  const Json data = assigned(get(target), "ytInitialData = ");
  EXPECT_TRUE(data["contents"]["twoColumnWatchNextResults"]["conversationBar"].contains("conversationBarRenderer"));
  EXPECT_FALSE(data.contains("frameworkUpdates"));
}

TEST(YoutubeRenderers, RunsHoldTextAndEmoji) {
  const Json runs = runs_of("a :owl: 🦉b", {{2, 7}})["runs"];
  ASSERT_THAT(runs, SizeIs(5));
  EXPECT_EQ(runs[0]["text"], "a ");
  EXPECT_EQ(runs[1]["emoji"]["shortcuts"][0], ":owl:");
  EXPECT_EQ(runs[1]["emoji"]["isCustomEmoji"], true);
  EXPECT_EQ(runs[3]["emoji"]["emojiId"], "🦉");
  EXPECT_EQ(runs[4]["text"], "b");
}

TEST(YoutubeRenderers, WhatWasPaidAppearsTwice) {
  const YoutubeEvent event{.type = YoutubeType::kSuperChat,
                           .core_id = "x",
                           .author = YoutubeAuthor{"UCx", "amy", {}},
                           .text = "hi",
                           .amount = 500};
  const auto actions = page_actions(event, 1, true);
  ASSERT_THAT(actions, SizeIs(2));
  EXPECT_EQ(actions[0]["addChatItemAction"]["item"]["liveChatPaidMessageRenderer"]["purchaseAmountText"]["simpleText"],
            "$5.00");
  EXPECT_TRUE(actions[1].contains("addLiveChatTickerItemAction"));
}

TEST(YoutubeRenderers, BeforeTheStartOnlyTheTextTellsTheTime) {
  const YoutubeEvent event{
      .core_id = "x", .offset_ms = -37'000, .author = YoutubeAuthor{"UCx", "amy", {}}, .text = "hi"};
  const Json action = replay_action(event, page_actions(event, 1, true)[0]);
  EXPECT_EQ(action["replayChatItemAction"]["videoOffsetTimeMsec"], "0");
  EXPECT_THAT(to_text(action), HasSubstr("\"timestampText\":{\"simpleText\":\"-0:37\"}"));
}

}  // namespace
}  // namespace crowdline::sim
