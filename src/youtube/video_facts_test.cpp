#include "youtube/video_facts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "youtube/answer_fields.h"
#include "youtube/channel_facts.h"
#include "youtube/video_catalogue.h"

namespace crowdline::youtube {
namespace {

struct Case {
  const char* catches;
  const char* broadcast;
  const char* duration;  // "" : not told
  const char* details;   // members of liveStreamingDetails; null: none at all
  const char* upload_status;
  VideoKind kind;
};

constexpr const char* kScheduled = R"("scheduledStartTime":"2026-09-01T18:00:00Z")";
constexpr const char* kStarted = R"("actualStartTime":"2026-09-01T18:00:05.123456789+00:00","activeLiveChatId":"c")";
constexpr const char* kOver = R"("actualStartTime":"2026-09-01T18:00:05Z","actualEndTime":"2026-09-01T20:00:05Z")";

// Section 1.3 of the fact sheet, row by row.
TEST(VideoFacts, TellsTheKindsApart) {
  constexpr Case kCases[] = {
      {"upcoming stream", "upcoming", "P0D", kScheduled, "uploaded", VideoKind::kUpcoming},
      {"live", "live", "P0D", kStarted, "uploaded", VideoKind::kLive},
      {"ended", "none", "PT2H", kOver, "processed", VideoKind::kEnded},
      {"ended, the schema's own word", "completed", "PT2H", kOver, "processed", VideoKind::kEnded},
      {"ended, no length yet", "none", "P0D", kOver, "processed", VideoKind::kEndedProcessing},
      {"ended, length missing", "none", "", kOver, "processed", VideoKind::kEndedProcessing},
      {"ended, not processed", "none", "PT2H", kOver, "uploaded", VideoKind::kEndedProcessing},
      {"upload", "none", "PT3M20S", nullptr, "processed", VideoKind::kUpload},
      {"upload whose length is missing", "none", "", nullptr, "uploaded", VideoKind::kUpload},
      {"premiere to come, older answers", "upcoming", "PT10M", kScheduled, "processed", VideoKind::kPremiereUpcoming},
      {"premiere to come, answers of 2026", "upcoming", "", kScheduled, "processed", VideoKind::kPremiereUpcoming},
      {"premiere that runs", "live", "", kStarted, "processed", VideoKind::kPremiere},
      {"begun, though still called upcoming", "upcoming", "P0D", kStarted, "uploaded", VideoKind::kLive},
      {"over, though still called live", "live", "P0D", kOver, "uploaded", VideoKind::kEndedProcessing},
      {"over, the end not told yet", "none", "P0D", kStarted, "uploaded", VideoKind::kEndedProcessing},
      {"announced and never begun", "none", "P0D", kScheduled, "uploaded", VideoKind::kUpcoming},
  };
  for (const Case& known : kCases) {
    const std::string duration =
        *known.duration == 0 ? "" : R"(,"contentDetails":{"duration":")" + std::string(known.duration) + "\"}";
    const std::string details =
        known.details == nullptr ? "" : R"(,"liveStreamingDetails":{)" + std::string(known.details) + "}";
    const auto videos = read_videos(R"({"items":[{"id":"aBcDeFgHiJ0","snippet":{"title":"t","liveBroadcastContent":")" +
                                    std::string(known.broadcast) + R"("},"status":{"uploadStatus":")" +
                                    known.upload_status + "\"}" + duration + details + "}]}");
    ASSERT_TRUE(videos && videos->size() == 1) << known.catches;
    EXPECT_STREQ(to_string(videos->front().kind), to_string(known.kind)) << known.catches;
  }
}

TEST(VideoFacts, NumbersMayBeStringsAndAnythingMayBeMissing) {
  const auto videos = read_videos(
      R"({"items":[{"id":"a","snippet":{"liveBroadcastContent":"live"},"statistics":{"commentCount":"12"},
          "liveStreamingDetails":{"concurrentViewers":"18446744073709551615"}},{"id":"b"},7,{"snippet":{"title":"x"}}]})");
  ASSERT_TRUE(videos);
  ASSERT_EQ(videos->size(), 1U) << "without a snippet or an id there is nothing to show";
  EXPECT_EQ(videos->front().comments, 12);
  EXPECT_EQ(videos->front().viewers, std::nullopt) << "no number of people";
  EXPECT_FALSE(read_videos("[]"));
  EXPECT_FALSE(read_videos("<html>"));
  EXPECT_FALSE(read_videos(R"({"items":{}})"));
  EXPECT_TRUE(read_videos("{}")->empty()) << "unknown, deleted and private ones are just not there";
}

TEST(VideoFacts, BecomeAStream) {
  VideoFacts video{.id = "aBcDeFgHiJ0", .kind = VideoKind::kLive, .title = "Owls", .channel = "Owl TV"};
  video.started_ms = 1'788'285'605'000;
  const chat::StreamInfo info = stream_info(video, "Gaming");
  EXPECT_EQ(info.id, "youtube-6142634465466748694a30") << "lower case, and no two videos share one";
  EXPECT_EQ(info.url, "https://www.youtube.com/watch?v=aBcDeFgHiJ0");
  EXPECT_EQ(info.kind, chat::StreamKind::kLive);
  EXPECT_EQ(info.category, "Gaming");
  EXPECT_EQ(info.started_at, "2026-09-01T18:00:05Z");
}

TEST(VideoFacts, IsoDurations) {
  EXPECT_EQ(read_iso_duration("PT1H2M3S"), 3'723'000);
  EXPECT_EQ(read_iso_duration("P1DT2H"), 93'600'000);
  EXPECT_EQ(read_iso_duration("P0D"), 0);
  EXPECT_EQ(read_iso_duration("PT4M"), 240'000);
  for (const char* bad :
       {"", "P", "PT", "1H", "PT1", "PTH", "P1H", "PT1.5S", "P1Y", "PT99999999999999999999S", "P101D"})
    EXPECT_EQ(read_iso_duration(bad), std::nullopt) << bad;
}

TEST(VideoCatalogue, ShowsTheRunningStreamElseTheNextOne) {
  const auto video = [](const char* id, VideoKind kind, std::int64_t at_ms) {
    VideoFacts facts{.id = id, .kind = kind};
    (has_live_chat(kind) && kind != VideoKind::kUpcoming ? facts.started_ms : facts.scheduled_ms) = at_ms;
    return facts;
  };
  const auto later = video("later", VideoKind::kUpcoming, 9);
  const auto next = video("next", VideoKind::kUpcoming, 5);
  const auto older = video("older", VideoKind::kLive, 1);
  const auto newer = video("newer", VideoKind::kLive, 2);
  EXPECT_EQ(shown_now({later, next})->id, "next");
  EXPECT_EQ(shown_now({next, older, later, newer})->id, "newer");
  EXPECT_FALSE(shown_now({video("upload", VideoKind::kUpload, 0)}));
}

std::optional<std::string> shared_answer(const std::string& name) {
  const char* set = std::getenv("CROWDLINE_SHARED");
  const std::string folder = set != nullptr ? set : std::string(CROWDLINE_SOURCE_DIR) + "/../shared/data";
  for (const std::string& place : {folder + "/youtube/data-api/", folder + "/data/youtube/data-api/"}) {
    std::ifstream file(place + name);
    if (!file) continue;
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
  }
  return std::nullopt;
}

TEST(RealAnswers, AreUnderstood) {
  const auto videos = shared_answer("videos/videos_info_multi.json");
  if (!videos) GTEST_SKIP() << "SKIPPED (no shared data)";
  const auto facts = read_videos(*videos);
  ASSERT_TRUE(facts) << facts.error().sentence();
  ASSERT_EQ(facts->size(), 2U);
  for (const VideoFacts& video : *facts) {
    EXPECT_EQ(video.kind, VideoKind::kUpload);
    EXPECT_FALSE(video.title.empty());
    EXPECT_GT(video.published_ms, 0);
    EXPECT_THAT(video.picture_url, testing::StartsWith("https://"));
  }
  const auto items = read_playlist_videos(*shared_answer("playlist_items/playlist_items_paged_1.json"));
  ASSERT_TRUE(items);
  EXPECT_FALSE(items->empty());
  const auto channels = read_channels(*shared_answer("channels/info.json"));
  ASSERT_TRUE(channels && channels->size() == 1);
  EXPECT_EQ(channels->front().name, "Google Developers");
  const auto found = read_found_channels(*shared_answer("search/search_channels.json"));
  ASSERT_TRUE(found);
  EXPECT_FALSE(found->empty());
  const auto events = read_found_videos(*shared_answer("search/search_by_event.json"));
  ASSERT_TRUE(events);
  EXPECT_FALSE(events->empty());
  const auto categories = read_categories(*shared_answer("categories/video_category_by_region.json"));
  ASSERT_TRUE(categories);
  EXPECT_EQ(categories->at("20"), "Gaming");
}

}  // namespace
}  // namespace crowdline::youtube
