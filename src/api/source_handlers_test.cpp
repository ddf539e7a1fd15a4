#include "api/api_fixture.h"

namespace crowdline::api {
namespace {

class SourcesTest : public ApiFixture {};

TEST_F(SourcesTest, AreEmptyWhereNobodyTells) {
  const auto response = get("/api/v1/sources");
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(json_of(response).dump(), R"({"sources":[],"api_days":0,"next_purge_at":null})");
}

TEST_F(SourcesTest, AStreamTellsWhereItComesFromAndWhatOthersKnowOfItsVideo) {
  store::StreamRecord record;
  record.info.id = "abc";
  record.info.description = "0:00 Intro\n1:00 Boss\n2:00 End";
  record.info.duration_ms = 180'000;
  record.status = store::StreamStatus::kEnded;
  record.provenance = {.chat = "import", .facts = "api", .api_text_ms = 86'400'000};
  record.heatmap = {{.start_ms = 0, .end_ms = 1000, .value = 0.5}};
  ASSERT_TRUE(store->apply({.stream = "abc", .record = record}).has_value());
  const Json row = json_of(get("/api/v1/streams/abc"));
  EXPECT_EQ(row["provenance"].dump(), R"({"chat":"import","facts":"api","api_text_at":"1970-01-02T00:00:00Z"})");
  EXPECT_EQ(row["video_chapters"].size(), 3U);
  EXPECT_EQ(row["heatmap"].dump(), R"([{"start_ms":0,"end_ms":1000,"value":0.5}])");
}

}  // namespace
}  // namespace crowdline::api
