#include "pipeline/stream_row.h"

#include <gtest/gtest.h>

namespace crowdline::pipeline {
namespace {

TEST(StreamRow, ShowsWhatIsKnown) {
  store::StreamRecord record;
  record.info.id = "abc";
  record.info.url = "https://www.twitch.tv/videos/1";
  record.status = store::StreamStatus::kLive;
  record.mood = "mixed";
  record.info.tags = {"one", "two"};
  record.live_edge_ms = 4000;
  record.progress = 0.33333;
  const auto row = stream_row(record);
  EXPECT_EQ(row["id"], "abc");
  EXPECT_EQ(row["status"], "live");
  EXPECT_EQ(row["created_at"], "1970-01-01T00:00:00Z");
  EXPECT_EQ(row["live_edge_ms"], 4000);
  EXPECT_EQ(row["progress"], 0.333);
  EXPECT_EQ(row["mood"], "mixed");
  EXPECT_EQ(row["video"]["kind"], "none");
  EXPECT_EQ(row["tags"], Json::array({"one", "two"}));
}

TEST(StreamRow, LeavesNullWhatIsNot) {
  const auto row = stream_row(store::StreamRecord{});
  for (const auto* name : {"url", "started_at", "error", "progress", "mood", "live_edge_ms"}) {
    EXPECT_TRUE(row[name].is_null()) << name;
  }
  EXPECT_EQ(row["title"], "");
}

}  // namespace
}  // namespace crowdline::pipeline
