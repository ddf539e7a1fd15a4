#include "sim/helix.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/time_text.h"
#include "sim/json_answer.h"
#include "sim/paging.h"
#include "sim/request_faults.h"
#include "sim/sim_fixture.h"

namespace crowdline::sim {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class HelixTest : public testing::Test {
 protected:
  void open(std::string_view faults = {}, std::int64_t limit = 800) {
    stage = std::make_unique<TestStage>(faults);
    accounts = std::make_unique<Accounts>(stage->core, "amy", 1);
    helix = std::make_unique<Helix>(stage->core, *accounts, limit,
                                    [](const auto&, const auto&) { return net::HttpResponse{204, {}, std::string()}; });
    channels.clear();
    for (const std::string_view login : {"owl", "owl_two", "hen"}) {
      channels.push_back(std::make_unique<Channel>(stage->core, make_room(login), script, Channel::Settings{}));
      helix->add(*channels.back());
    }
    token = accounts->issue(accounts->confidential(), {"user:read:follows"}, false).access;
    app_token = accounts->issue(accounts->confidential(), {}, true).access;
  }
  net::HttpResponse ask(std::string_view target, net::HeaderList headers, std::string method = "GET",
                        std::string body = {}) {
    net::HttpRequest request{.method = std::move(method), .headers = std::move(headers), .body = std::move(body)};
    const auto question = std::min(target.find('?'), target.size());
    request.target.path = "/helix/" + std::string(target.substr(0, question));
    request.target.query = parse_form(target.substr(std::min(question + 1, target.size())));
    return helix->answer(request);
  }
  net::HeaderList as(const std::string& access) {
    return {{"Authorization", "Bearer " + access}, {"Client-Id", accounts->confidential().id}};
  }
  net::HttpResponse ask(std::string_view target) { return ask(target, as(token)); }
  Json get(std::string_view target) { return Json::parse(ask(target).bytes()); }
  static std::vector<std::string> all(const Json& answer, const std::string& key) {
    std::vector<std::string> found;
    for (const auto& row : answer["data"]) found.push_back(row[key]);
    return found;
  }
  void play_to_the_end() {
    stage->core.clock.release(stage->core.now());
    for (const auto& channel : channels) channel->start();
    stage->pass(60'000);
  }

  static inline const std::shared_ptr<const ChatScript> script = small_script();
  std::unique_ptr<TestStage> stage;
  std::unique_ptr<Accounts> accounts;
  std::unique_ptr<Helix> helix;
  std::vector<std::unique_ptr<Channel>> channels;
  std::string token, app_token;
};

TEST_F(HelixTest, TokensAndClientsMustMatch) {
  open();
  EXPECT_EQ(ask("users?login=owl", {}).bytes(),
            R"({"error":"Unauthorized","status":401,"message":"OAuth token is missing"})");
  EXPECT_THAT(ask("users?login=owl", as("wrong")).bytes(), HasSubstr("Invalid OAuth token"));
  EXPECT_THAT(ask("users", {{"Authorization", "Bearer " + token}, {"Client-Id", "other"}}).bytes(),
              HasSubstr("do not match"));
  EXPECT_EQ(ask("users", {{"Authorization", "Bearer " + token}}).status, 401);
  EXPECT_EQ(ask("nothing").status, 404);
  EXPECT_EQ(ask("users", as(token), "POST").status, 404);
}

TEST_F(HelixTest, UsersByNameByIdAndTheTokensOwn) {
  open();
  EXPECT_THAT(all(get("users?login=OWL&login=nobody&id=" + make_room("hen").id), "login"), ElementsAre("owl", "hen"));
  EXPECT_THAT(all(get("users"), "login"), ElementsAre("amy"));
  EXPECT_FALSE(get("users")["data"][0].contains("email"));
  EXPECT_EQ(ask("users", as(app_token)).status, 400);
  std::string many = "users?login=a";
  for (int i = 0; i < 100; ++i) many += "&login=b";
  EXPECT_EQ(ask(many).status, 400);
}

TEST_F(HelixTest, StreamsAreThoseThatAreLive) {
  open();
  const Json row = get("streams?user_login=owl")["data"][0];
  EXPECT_EQ(row["type"], "live");
  EXPECT_EQ(row["started_at"], format_instant(TestStage::kZeroMs));
  EXPECT_EQ(row["user_id"], make_room("owl").id);
  EXPECT_EQ(get("streams")["data"].size(), 3U);
  EXPECT_EQ(get("streams?language=de")["data"].size(), 0U);
  EXPECT_EQ(get("streams?game_id=" + row["game_id"].get<std::string>())["data"].size(), 3U);
  EXPECT_EQ(get("search/channels?query=owl")["data"][0]["is_live"], true);
  play_to_the_end();
  EXPECT_EQ(get("streams")["data"].size(), 0U);
  const Json found = get("search/channels?query=owl");
  EXPECT_EQ(found["data"][0]["is_live"], false);
  EXPECT_EQ(found["data"][0]["started_at"], "");
}

TEST_F(HelixTest, SearchesByBeginnings) {
  open();
  EXPECT_THAT(all(get("search/channels?query=OWL"), "broadcaster_login"), ElementsAre("owl", "owl_two"));
  EXPECT_THAT(all(get("search/channels?query=owl+two"), "broadcaster_login"), ElementsAre("owl_two"));
  EXPECT_EQ(get("search/channels?query=just")["data"].size(), 0U);
  EXPECT_EQ(get("search/channels?query=just&live_only=true")["data"].size(), 3U) << "by category";
  EXPECT_EQ(ask("search/channels").status, 400);
  EXPECT_THAT(all(get("search/categories?query=chat"), "name"), ElementsAre("Just Chatting"));
}

TEST_F(HelixTest, VideosAndClipsBelongToTheStream) {
  open();
  const std::string stream = get("streams?user_login=owl")["data"][0]["id"];
  play_to_the_end();
  const Json video = get("videos?user_id=" + make_room("owl").id)["data"][0];
  EXPECT_EQ(video["stream_id"], stream);
  EXPECT_EQ(video["created_at"], format_instant(TestStage::kZeroMs));
  EXPECT_EQ(video["duration"], "10s");
  EXPECT_EQ(get("videos?id=" + video["id"].get<std::string>())["data"].size(), 1U);
  EXPECT_EQ(ask("videos?id=12345").status, 404);
  EXPECT_EQ(ask("videos").status, 400);
  EXPECT_EQ(ask("videos?id=1&user_id=2").status, 400);
  const Json clip = get("clips?broadcaster_id=" + make_room("owl").id)["data"][0];
  EXPECT_EQ(clip["vod_offset"], 0);
  EXPECT_EQ(clip["video_id"], video["id"]);
  EXPECT_EQ(get("clips?broadcaster_id=" + make_room("owl").id + "&started_at=2030-01-01T00:00:00Z")["data"].size(), 0U);
}

TEST_F(HelixTest, ChannelsEmotesBadgesAndTheRest) {
  open();
  const std::string id = "?broadcaster_id=" + make_room("owl").id;
  EXPECT_EQ(get("channels" + id)["data"][0]["broadcaster_login"], "owl");
  EXPECT_THAT(get("chat/emotes/global")["template"].get<std::string>(), HasSubstr("{{id}}"));
  EXPECT_EQ(get("chat/emotes" + id)["data"].size(), 0U) << "Kappa is global";
  EXPECT_EQ(get("chat/badges" + id)["data"][0]["set_id"], "subscriber");
  EXPECT_EQ(get("chat/badges/global")["data"][0]["versions"][0]["id"], "1");
  EXPECT_EQ(get("bits/cheermotes")["data"][0]["tiers"][0]["images"]["dark"]["static"].size(), 5U);
  EXPECT_EQ(get("chat/settings" + id)["data"][0]["slow_mode"], false);
  EXPECT_EQ(get("shared_chat/session" + id)["data"].size(), 0U);
  for (const std::string_view path :
       {"channels", "chat/emotes", "chat/badges", "chat/settings", "shared_chat/session", "games", "chat/emotes/set"})
    EXPECT_EQ(ask(path).status, 400) << path;
  EXPECT_EQ(get("streams/followed?user_id=" + accounts->user().id)["data"].size(), 3U);
  EXPECT_EQ(ask("streams/markers", as(token), "POST", "{}").status, 401) << "without the scope";
}

TEST_F(HelixTest, TheBucketEmptiesAndRefills) {
  open("", 3);
  for (int left = 2; left >= 0; --left) {
    const auto answer = ask("users");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(net::find_header(answer.headers, "Ratelimit-Remaining"), std::to_string(left));
    EXPECT_EQ(net::find_header(answer.headers, "Ratelimit-Limit"), "3");
  }
  EXPECT_EQ(ask("users").status, 429);
  EXPECT_EQ(ask("users?login=owl", as(app_token)).status, 200) << "an app has a bucket of its own";
  stage->pass(20'001);
  EXPECT_EQ(ask("users").status, 200) << "a third of a minute is one point";
  EXPECT_EQ(ask("users").status, 429);
}

TEST_F(HelixTest, PagesEndWithoutACursor) {
  open();
  const Json first = get("streams?first=2");
  EXPECT_EQ(first["data"].size(), 2U);
  const Json second = get("streams?first=2&after=" + first["pagination"]["cursor"].get<std::string>());
  EXPECT_EQ(second["data"].size(), 1U);
  EXPECT_EQ(second["pagination"], Json::object());
  for (const std::string_view bad : {"first=0", "first=101", "first=x", "after=nonsense"})
    EXPECT_EQ(ask("streams?" + std::string(bad)).status, 400) << bad;
}

TEST_F(HelixTest, PagingFaults) {
  open("repeated-rows,no-pagination");
  const std::string cursor = get("streams?first=2")["pagination"]["cursor"];
  const Json second = get("streams?first=2&after=" + cursor);
  EXPECT_EQ(second["data"].size(), 2U) << "one of them came before";
  EXPECT_FALSE(second.contains("pagination"));
  open("repeated-cursor");
  const Json last = get("streams?first=2&after=" + cursor);
  EXPECT_EQ(last["pagination"]["cursor"], cursor);
  open("short-pages");
  std::size_t pages = 0, rows = 0;
  std::string after;
  do {
    const Json page = get("streams?after=" + after);
    rows += page["data"].size();
    after = page["pagination"].value("cursor", "");
  } while (!after.empty() && ++pages < 10);
  EXPECT_EQ(rows, 3U);
  EXPECT_EQ(pages, 3U) << "the last one is empty";
}

TEST_F(HelixTest, RequestFaults) {
  struct Case {
    std::string_view fault;
    int status;
    std::string_view body;
  };
  const auto said = [](std::string text) { return HttpAnswer{.response = {200, {}, std::move(text)}}; };
  const auto trouble = api_error(500, "internal server error");
  for (const auto& [fault, status, body] :
       {Case{"401", 401, R"({"error":"Unauthorized","status":401,"message":"Invalid OAuth token"})"},
        Case{"503:share=1", 503, ""},
        Case{"500:share=1", 500, R"({"error":"Internal Server Error","status":500,"message":"internal server error"})"},
        Case{"empty-body:share=1", 200, ""}}) {
    open(fault);
    const net::HttpRequest request{.method = "GET", .target = {.path = "/helix/users"}};
    const auto result = answer_with_faults(stage->core, request, [&] { return said("good"); }, trouble);
    EXPECT_EQ(result.response.status, status) << fault;
    EXPECT_EQ(result.response.bytes(), body) << fault;
  }
  open("bad-json:share=1,cut-body:share=1,slow-answer:share=1;for=5s");
  const auto result = answer_with_faults(
      stage->core, {.method = "GET", .target = {.path = "/oauth2/validate"}}, [&] { return said("{}"); }, trouble);
  EXPECT_FALSE(parse_json(result.response.bytes(), "the body"));
  EXPECT_TRUE(result.cut);
  EXPECT_EQ(result.delay_ms, 5000);
}

}  // namespace
}  // namespace crowdline::sim
