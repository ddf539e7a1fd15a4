#include <gmock/gmock.h>

#include "api/api_fixture.h"
#include "formats/timeline_document.h"

namespace crowdline::api {
namespace {

store::StoredPiece piece(std::int64_t start_ms, std::optional<double> tuned, std::optional<double> base) {
  timeline::Window window;
  window.start_ms = start_ms;
  window.end_ms = start_ms + 60'000;
  window.messages = 40;
  window.chatters = 9;
  if (tuned) window.view.sentiment = timeline::Interval{*tuned, *tuned - 0.1, *tuned + 0.1, 9};
  if (base) window.base = timeline::ModelView{.sentiment = timeline::Interval{*base, *base - 0.1, *base + 0.1, 9}};
  window.emotes = {{.name = "LUL", .messages = 30, .uses = 41, .chatters = 9}};
  return {"", "", window.start_ms, window.end_ms, to_text(formats::to_json(window))};
}

class ComparisonHandlersTest : public ApiFixture {
 protected:
  Json compare() { return json_of(get("/api/v1/models/compare?stream=abc")); }
  void put_windows(std::vector<store::StoredPiece> windows) {
    put({.stream = "abc", .record = small_record("abc"), .windows = std::move(windows)});
  }
};

TEST_F(ComparisonHandlersTest, SaysHowTheModelsDifferAndWhy) {
  put_windows({piece(0, 0.5, 0.1), piece(60'000, 0.6, -0.15)});
  const auto json = compare();
  EXPECT_EQ(json["stream"], "abc");
  EXPECT_EQ(json["models"], Json({"tuned", "base"}));
  ASSERT_EQ(json["windows"].size(), 2U);
  EXPECT_EQ(json["windows"][0]["difference"], 0.4);
  EXPECT_EQ(json["windows"][0]["tuned"]["sentiment"]["mean"], 0.5);
  EXPECT_EQ(json["overall"]["windows"], 2);
  EXPECT_EQ(json["overall"]["mean_absolute_difference"], 0.575);
  EXPECT_EQ(json["overall"]["intervals_apart"], 2);
  const auto& most = json["most_different"];
  ASSERT_EQ(most.size(), 2U);
  EXPECT_EQ(most[0]["start_ms"], 60'000);
  EXPECT_EQ(most[0]["difference"], 0.75);
  EXPECT_EQ(most[0]["why"]["terms"][0]["term"], "LUL");
  EXPECT_EQ(most[0]["why"]["terms"][0]["count"], 41);
  EXPECT_THAT(most[0]["why"]["text"].get<std::string>(),
              testing::HasSubstr("LUL (laughing out loud, 41 times) is unknown to the untuned model"));
}

TEST_F(ComparisonHandlersTest, AStreamReadByOneModelSaysWhatToDo) {
  put_windows({piece(0, 0.5, {})});
  const auto response = get("/api/v1/models/compare?stream=abc");
  EXPECT_EQ(response.status, 409);
  EXPECT_THAT(json_of(response)["detail"].get<std::string>(), testing::HasSubstr("analyze FILE --compare"));
}

TEST_F(ComparisonHandlersTest, AWindowThatOneModelLeftOutHasNoDifference) {
  put_windows({piece(0, 0.5, {}), piece(60'000, 0.5, 0.4)});
  const auto json = compare();
  EXPECT_TRUE(json["windows"][0]["base"].is_null());
  EXPECT_TRUE(json["windows"][0]["difference"].is_null());
  EXPECT_EQ(json["most_different"].size(), 1U);
}

TEST_F(ComparisonHandlersTest, AStreamWithoutChatIsAnEmptyAnswer) {
  put_record(small_record("abc"));
  const auto json = compare();
  EXPECT_EQ(json["overall"]["windows"], 0);
  EXPECT_TRUE(json["windows"].empty());
}

TEST_F(ComparisonHandlersTest, RefusesWhatNamesNoStream) {
  EXPECT_EQ(get("/api/v1/models/compare").status, 400);
  EXPECT_EQ(get("/api/v1/models/compare?stream=nothing").status, 404);
}

}  // namespace
}  // namespace crowdline::api
