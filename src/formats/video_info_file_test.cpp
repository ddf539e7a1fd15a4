#include "formats/video_info_file.h"

#include <gtest/gtest.h>

namespace crowdline::formats {
namespace {

constexpr const char* kInfo =
    R"({"id": "F1UP7wRCPH8", "title": "t", "extractor_key": "Youtube", "heatmap": [)"
    R"({"start_time": 5.97, "end_time": 11.94, "value": 0.25}, {"start_time": 0.0, "end_time": 5.97, "value": 1},)"
    R"({"start_time": 11.94, "end_time": 11.0, "value": 0.5}, {"start_time": 12, "end_time": 13, "value": 7}, 3, {}]})";

TEST(VideoInfoFile, HeatmapInOrderWithoutWhatIsBroken) {
  const auto info = read_video_info(kInfo);
  ASSERT_TRUE(info.has_value());
  EXPECT_EQ(info->video_id, "F1UP7wRCPH8");
  ASSERT_EQ(info->heatmap.size(), 2U);
  EXPECT_EQ(info->heatmap[0].end_ms, 5'970);
  EXPECT_DOUBLE_EQ(info->heatmap[1].value, 0.25);
}

TEST(VideoInfoFile, IsToldByItsBeginning) {
  EXPECT_TRUE(looks_like_video_info(kInfo));
  EXPECT_TRUE(looks_like_video_info("{\n  \"id\": \"x"));
  EXPECT_FALSE(looks_like_video_info(R"({"FileInfo":{}})"));
  EXPECT_FALSE(looks_like_video_info("[{\"id\":\"x\"}]"));
  EXPECT_FALSE(looks_like_video_info(""));
}

TEST(VideoInfoFile, OtherSitesAndDamageAreRefused) {
  EXPECT_FALSE(read_video_info(R"({"id": "123", "extractor_key": "TwitchVod"})").has_value());
  EXPECT_FALSE(read_video_info(R"({"id": "F1UP7wRCPH8", "heat)").has_value());
  EXPECT_TRUE(read_video_info(R"({"id": "F1UP7wRCPH8"})")->heatmap.empty());
}

}  // namespace
}  // namespace crowdline::formats
