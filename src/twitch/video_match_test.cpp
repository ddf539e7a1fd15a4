// Recordings and clips of a stream that was followed live; lists in pages.
#include "twitch/video_match.h"

#include <gmock/gmock.h>

#include "twitch/helix_pages.h"

namespace crowdline::twitch {
namespace {

using testing::ElementsAre;

constexpr std::int64_t kStart = 1'700'000'000'000;
constexpr std::int64_t kHour = 3'600'000;

HelixVideo video_of(const std::string& stream_id = "9001") {
  return {.id = "77",
          .stream_id = stream_id,
          .user_id = "5",
          .user_login = "climber",
          .type = "archive",
          .created_ms = kStart + 4'000,
          .duration_ms = 3 * kHour};
}

LiveSession session_of(const std::string& helix_id = "9001", std::int64_t zero_ms = kStart) {
  return {.stream = "s" + helix_id,
          .helix_id = helix_id,
          .login = "climber",
          .zero_ms = zero_ms,
          .end_ms = zero_ms + 3 * kHour};
}

TEST(VideoMatch, ByTheIdOfTheStream) {
  const std::vector sessions{session_of("9000", kStart - 24 * kHour), session_of("9001")};
  const auto match = match_video(video_of(), sessions);
  ASSERT_TRUE(match.has_value());
  EXPECT_EQ(match->stream, "s9001");
  EXPECT_EQ(match->shift_ms, -4'000) << "second 4 of the session is second 0 of the recording";
  EXPECT_TRUE(match->sure);
}

TEST(VideoMatch, ByChannelAndTimeWhereNobodyKnowsTheId) {
  const std::vector sessions{session_of("", kStart + kHour), session_of("", kStart - 24 * kHour)};
  const auto match = match_video(video_of(), sessions);
  ASSERT_TRUE(match.has_value());
  EXPECT_EQ(match->shift_ms, kHour - 4'000) << "it was joined an hour late";
  EXPECT_FALSE(match->sure);
}

TEST(VideoMatch, AnotherStreamIsNoMatch) {
  EXPECT_FALSE(match_video(video_of("9001"), std::vector{session_of("9002")})) << "the ids differ";
  EXPECT_FALSE(match_video(video_of(), std::vector{session_of("", kStart + 2 * kHour)})) << "less than half is shared";
  auto other = session_of("");
  other.login = "somebody";
  EXPECT_FALSE(match_video(video_of(), std::vector{other}));
  auto upload = video_of("");
  upload.type = "upload";
  EXPECT_FALSE(match_video(upload, std::vector{session_of("")})) << "no recording of a stream";
  EXPECT_FALSE(match_video(video_of(), {}));
}

TEST(ClipPins, LieWhereTheRecordingSaysOrWhenTheyWereMade) {
  const auto session = session_of();
  const auto video = video_of();
  const std::vector<HelixClip> clips = {
      {.id = "b",
       .video_id = "77",
       .title = "fall",
       .views = 12,
       .created_ms = kStart + kHour,
       .duration_ms = 30'000,
       .offset_ms = 600'000},
      {.id = "a", .video_id = "", .title = "soon", .created_ms = kStart + 300'000, .duration_ms = 20'000},
      {.id = "c",
       .video_id = "76",
       .title = "other video",
       .created_ms = kStart - 2 * kHour,
       .duration_ms = 20'000,
       .offset_ms = 5},
      {.id = "d", .title = "no time", .duration_ms = 20'000},
  };
  const auto pins = pins_of(clips, session, &video);
  ASSERT_EQ(pins.size(), 2U);
  EXPECT_EQ(pins[0].id, "a");
  EXPECT_EQ(pins[0].start_ms, 280'000);
  EXPECT_TRUE(pins[0].rough);
  EXPECT_EQ(pins[1].start_ms, 604'000);
  EXPECT_EQ(pins[1].end_ms, 634'000);
  EXPECT_FALSE(pins[1].rough);
  EXPECT_EQ(pins_of(clips, session, nullptr).at(1).start_ms, kHour - 30'000)
      << "without the recording: by the time of making";
}

HelixPage<HelixEmote> page(std::vector<std::string> ids, std::string cursor) {
  HelixPage<HelixEmote> made{.records = {}, .cursor = std::move(cursor)};
  for (auto& id : ids) made.records.push_back({.id = id, .name = id});
  return made;
}

std::vector<std::string> ids_of(std::vector<HelixEmote> records) {
  std::vector<std::string> ids;
  ids.reserve(records.size());
  for (const auto& record : records) ids.push_back(record.id);
  return ids;
}

TEST(HelixPages, GoOnPastEmptyPagesAndDropRepeatedRows) {
  HelixPages<HelixEmote> pages(global_emotes(), 100);
  EXPECT_EQ(pages.next()->target(), "/chat/emotes/global");
  pages.take(page({"a", "b"}, "c1"));
  EXPECT_EQ(pages.next()->target(), "/chat/emotes/global?after=c1");
  pages.take(page({"b", "c"}, "c2"));
  pages.take(page({}, "c3"));
  ASSERT_TRUE(pages.next().has_value()) << "an empty page is not the end";
  pages.take(page({"d"}, ""));
  EXPECT_FALSE(pages.next().has_value());
  EXPECT_THAT(ids_of(pages.take_records()), ElementsAre("a", "b", "c", "d"));
}

TEST(HelixPages, EndWithARepeatedCursorAndAtTheirLimits) {
  HelixPages<HelixEmote> repeated(global_emotes(), 100);
  repeated.take(page({"a"}, "c1"));
  repeated.take(page({"b"}, "c1"));
  EXPECT_FALSE(repeated.next().has_value());
  HelixPages<HelixEmote> few(global_emotes(), 2);
  few.take(page({"a", "b", "c"}, "c1"));
  EXPECT_FALSE(few.next().has_value());
  EXPECT_EQ(few.take_records().size(), 2U);
  HelixPages<HelixEmote> endless(global_emotes(), 1'000'000, 3);
  int asked = 0;
  for (; endless.next(); ++asked) endless.take(page({}, fmt::format("c{}", asked)));
  EXPECT_EQ(asked, 3) << "a server that never ends stops nobody";
}

}  // namespace
}  // namespace crowdline::twitch
