// Search for channels: good answers, missing keys, what the platform does wrong, input that tries to be code.
#include <gmock/gmock.h>

#include "api/api_fixture.h"

namespace crowdline::api {
namespace {

using testing::HasSubstr;

class ScriptedSearch final : public pipeline::ChannelSearch {
 public:
  Result<pipeline::FoundChannels> search(const pipeline::ChannelQuery& query) override {
    asked.push_back(query);
    return answer;
  }
  std::vector<pipeline::ChannelQuery> asked;
  Result<pipeline::FoundChannels> answer = pipeline::FoundChannels{};
};

class ChannelEndpointTest : public ApiFixture {
 protected:
  void SetUp() override {
    api = make_api({*store, control, scorers(), glossary, kPageAssets, gauges, {}, &search}).value();
  }
  ScriptedSearch search;
};

TEST_F(ChannelEndpointTest, GivesWhatThePlatformFound) {
  search.answer = pipeline::FoundChannels{.channels = {pipeline::FoundChannel{.id = "mossyowl",
                                                                              .name = "MossyOwl",
                                                                              .url = "https://www.twitch.tv/mossyowl",
                                                                              .title = "<img src=x onerror=alert(1)>",
                                                                              .category = "Chess",
                                                                              .tags = {"cosy"},
                                                                              .live = true,
                                                                              .started_ms = 1'000,
                                                                              .viewers = 12}},
                                          .notes = {"YouTube: no key"}};
  const auto response = get("/api/v1/channels?query=mossy&live=true&platform=twitch");
  ASSERT_EQ(response.status, 200);
  EXPECT_EQ(header(response, "content-type"), "application/json");
  const Json channel = json_of(response)["channels"][0];
  EXPECT_EQ(channel["id"], "mossyowl");
  EXPECT_EQ(channel["title"], "<img src=x onerror=alert(1)>") << "as it is: the page shows it as text";
  EXPECT_EQ(channel["started_at"], "1970-01-01T00:00:01Z");
  EXPECT_EQ(channel["viewers"], 12);
  EXPECT_TRUE(channel["picture_url"].is_null());
  EXPECT_EQ(json_of(response)["notes"][0], "YouTube: no key");
  EXPECT_EQ(search.asked.at(0),
            (pipeline::ChannelQuery{.words = "mossy", .live_only = true, .platform = chat::Platform::kTwitch}));
}

TEST_F(ChannelEndpointTest, WithoutWordsAsksForTheMostWatched) {
  EXPECT_EQ(get("/api/v1/channels").status, 200);
  EXPECT_EQ(search.asked.at(0), pipeline::ChannelQuery{});
}

TEST_F(ChannelEndpointTest, WithoutKeysSaysWhatToDo) {
  search.answer = fail(ErrorCode::kNotAllowed, "Twitch tells nothing without a client id", "register an application");
  const auto response = get("/api/v1/channels?query=a");
  EXPECT_EQ(response.status, 409);
  EXPECT_EQ(header(response, "content-type"), "application/problem+json");
  EXPECT_EQ(json_of(response)["detail"], "Twitch tells nothing without a client id; register an application");
}

TEST_F(ChannelEndpointTest, APlatformThatDoesNotAnswerIs502) {
  search.answer = fail(ErrorCode::kRemote, "Twitch answered with status 503");
  EXPECT_EQ(get("/api/v1/channels?query=a").status, 502);
}

TEST_F(ChannelEndpointTest, ThePlatformAndWhetherSomebodyTypesArePassedOn) {
  EXPECT_EQ(get("/api/v1/channels?platform=youtube&query=ow&typing=true").status, 200);
  EXPECT_EQ(search.asked.at(0),
            (pipeline::ChannelQuery{.words = "ow", .platform = chat::Platform::kYoutube, .typing = true}));
}

TEST_F(ChannelEndpointTest, BadParametersAreRefused) {
  for (const char* query : {"platform=other", "live=5", "live=true&live=true", "query=a&query=b"})
    EXPECT_EQ(get(std::string("/api/v1/channels?") + query).status, 400) << query;
  EXPECT_EQ(get("/api/v1/channels?query=" + std::string(201, 'x')).status, 400);
  EXPECT_TRUE(search.asked.empty());
}

TEST_F(ChannelEndpointTest, TellsWhatIsLeftOfTheQuota) {
  EXPECT_TRUE(json_of(get("/api/v1/quota"))["youtube"].is_null()) << "nobody counts";
  api = make_api({.store = *store,
                  .control = control,
                  .scorers = scorers(),
                  .glossary = glossary,
                  .assets = kPageAssets,
                  .gauges = gauges,
                  .settings = {},
                  .youtube_quota = [] { return Json{{"units_left", 7}}; }})
            .value();
  EXPECT_EQ(json_of(get("/api/v1/quota"))["youtube"]["units_left"], 7);
}

using NoSearchTest = ApiFixture;
TEST_F(NoSearchTest, WithoutAnyPlatformItIs409) { EXPECT_EQ(get("/api/v1/channels").status, 409); }

}  // namespace
}  // namespace crowdline::api
