#include <gmock/gmock.h>

#include "api/api_fixture.h"
#include "formats/export.h"

namespace crowdline::api {
namespace {

store::StoredPiece window_piece(std::int64_t start_ms, double mean) {
  timeline::Window window;
  window.start_ms = start_ms;
  window.end_ms = start_ms + 60'000;
  window.view.sentiment = timeline::Interval{mean, mean - 0.1, mean + 0.1, 9};
  return {"", "", window.start_ms, window.end_ms, to_text(formats::to_json(window))};
}

store::StoredPiece summary_piece(std::string id, summary::Level level, std::int64_t start_ms, std::int64_t end_ms,
                                 std::string text) {
  summary::Summary made;
  made.id = id;
  made.level = level;
  made.start_ms = start_ms;
  made.end_ms = end_ms;
  made.title = "Title of " + id;
  made.text = std::move(text);
  return {id, summary::to_string(level), start_ms, end_ms, to_text(formats::to_json(made))};
}

class PieceHandlersTest : public ApiFixture {
 protected:
  void SetUp() override {
    ApiFixture::SetUp();
    store::StreamChange change{.stream = "abc", .record = small_record("abc")};
    change.windows = {window_piece(0, 0.5), window_piece(60'000, -0.25)};
    change.summaries = {summary_piece("w0", summary::Level::kWindow, 0, 60'000, "Chat greeted the owl."),
                        summary_piece("w60000", summary::Level::kWindow, 60'000, 120'000, "Chat mourned a lost rook."),
                        summary_piece("s", summary::Level::kStream, 0, 120'000, "A short stream about chess.")};
    change.moments = {
        {"", "", 10'000, 20'000,
         to_text(formats::to_json(moments::Moment{1, 10'000, 12'000, 20'000, 0.9, "hype", "Chat cheered."}))}};
    change.gaps = {{"", "", 30'000, 31'000, to_text(formats::to_json(timeline::Gap{30'000, 31'000, "disconnected"}))}};
    put(change);
  }
};

TEST_F(PieceHandlersTest, GivesWindowsOfAStretch) {
  EXPECT_EQ(json_of(get("/api/v1/streams/abc/windows"))["windows"].size(), 2U);
  const auto late = json_of(get("/api/v1/streams/abc/windows?from_ms=60000"))["windows"];
  ASSERT_EQ(late.size(), 1U);
  EXPECT_EQ(late[0]["start_ms"], 60'000);
  EXPECT_EQ(json_of(get("/api/v1/streams/abc/windows?from_ms=500000"))["windows"].size(), 0U);
  EXPECT_EQ(json_of(get("/api/v1/streams/abc/windows?from_ms=5&to_ms=1"))["windows"].size(), 0U);
}

TEST_F(PieceHandlersTest, GivesSummariesByLevel) {
  EXPECT_EQ(json_of(get("/api/v1/streams/abc/summaries"))["summaries"].size(), 3U);
  EXPECT_EQ(json_of(get("/api/v1/streams/abc/summaries?level=window&to_ms=60000"))["summaries"].size(), 1U);
  EXPECT_EQ(get("/api/v1/streams/abc/summaries?level=day").status, 400);
}

TEST_F(PieceHandlersTest, GivesMomentsAndGaps) {
  const auto json = json_of(get("/api/v1/streams/abc/moments"));
  EXPECT_EQ(json["moments"][0]["why"], "Chat cheered.");
  EXPECT_EQ(json["gaps"][0]["reason"], "disconnected");
  EXPECT_EQ(json["clips"], Json::array());
}

TEST_F(PieceHandlersTest, GivesClipsBesideMoments) {
  store::StreamChange change{.stream = "abc"};
  change.clips = std::vector{store::StoredPiece{.start_ms = 1, .end_ms = 2, .json = R"({"title":"<b>"})"}};
  ASSERT_TRUE(store->apply(change));
  EXPECT_EQ(json_of(get("/api/v1/streams/abc/moments"))["clips"][0]["title"], "<b>");
}

TEST_F(PieceHandlersTest, TheDocumentIsTheStoredText) {
  const auto response = get("/api/v1/streams/abc/document");
  EXPECT_EQ(response.bytes(), store::document_text(*store, "abc").value());
  EXPECT_EQ(json_of(response)["format"], "crowdline.timeline/1");
}

TEST_F(PieceHandlersTest, RecapsFromStoredSummaries) {
  const auto json = json_of(get("/api/v1/streams/abc/recap?at_ms=90000"));
  EXPECT_EQ(json["at_ms"], 90'000);
  EXPECT_FALSE(json["summaries"].empty());
  EXPECT_FALSE(json["now"].get<std::string>().empty());
  EXPECT_EQ(get("/api/v1/streams/abc/recap?at_ms=-9007199254740991").status, 200);
  EXPECT_EQ(get("/api/v1/streams/abc/recap?at_ms=9007199254740991").status, 200);
}

TEST_F(PieceHandlersTest, AStreamWithoutAReceiptHasNone) { EXPECT_EQ(get("/api/v1/streams/abc/receipt").status, 404); }

TEST_F(PieceHandlersTest, ExportsEveryFormat) {
  for (const auto format : formats::export_formats()) {
    const auto response = get(fmt::format("/api/v1/streams/abc/exports/{}", format));
    EXPECT_EQ(response.status, 200) << format;
    EXPECT_THAT(header(response, "content-disposition"), testing::StartsWith("attachment; filename=\""));
    EXPECT_FALSE(response.bytes().empty());
  }
  const auto unknown = get("/api/v1/streams/abc/exports/exe");
  EXPECT_EQ(unknown.status, 404);
  EXPECT_THAT(std::string(unknown.bytes()), testing::HasSubstr("html"));
}

TEST_F(PieceHandlersTest, SearchesOverAllStreams) {
  const auto results = json_of(get("/api/v1/moments/search?query=rook"))["results"];
  ASSERT_EQ(results.size(), 1U);
  EXPECT_EQ(results[0]["stream"]["id"], "abc");
  EXPECT_EQ(results[0]["kind"], "summary");
  EXPECT_TRUE(json_of(get("/api/v1/moments/search?query=rook"))["also"].is_array());
  EXPECT_EQ(json_of(get("/api/v1/moments/search?query=%22%20OR%20*%20NEAR("))["results"].size(), 0U);
}

}  // namespace
}  // namespace crowdline::api
