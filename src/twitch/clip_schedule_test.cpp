#include "twitch/clip_schedule.h"

#include <gmock/gmock.h>

namespace crowdline::twitch {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kDay = 24 * 60 * kMinute;

TEST(ClipSchedule, ARunningStreamComesEveryTenMinutes) {
  ClipSchedule schedule;
  const ClippedStream live[]{{.stream = "a", .live = true}};
  EXPECT_THAT(schedule.due(live, 0, 9), ElementsAre("a"));
  EXPECT_THAT(schedule.due(live, 9 * kMinute, 9), IsEmpty());
  EXPECT_THAT(schedule.due(live, 10 * kMinute, 9), ElementsAre("a"));
}

TEST(ClipSchedule, AnEndedOneComesAtOnceThenEverMoreSeldomForAWeek) {
  ClipSchedule schedule;
  const ClippedStream live[]{{.stream = "a", .live = true}};
  const ClippedStream over[]{{.stream = "a", .over_ms = kMinute}};
  (void)schedule.due(live, 0, 9);
  std::vector<std::int64_t> looks;
  for (std::int64_t now = kMinute; now < 9 * kDay; now += kMinute) {
    if (!schedule.due(over, now, 9).empty()) looks.push_back((now - kMinute) / kMinute);
  }
  ASSERT_GT(looks.size(), 5U);
  EXPECT_THAT(std::vector(looks.begin(), looks.begin() + 4), ElementsAre(0, 5, 10, 20));
  EXPECT_LT(looks.size(), 20U);
  EXPECT_LE(looks.back(), 7 * kDay / kMinute);
  EXPECT_GT(looks.back(), 3 * kDay / kMinute);
}

TEST(ClipSchedule, OldStreamsAreLeftAlone) {
  ClipSchedule schedule;
  const ClippedStream old[]{{.stream = "a", .over_ms = 0}};
  EXPECT_THAT(schedule.due(old, 8 * kDay, 9), IsEmpty());
}

TEST(ClipSchedule, NobodyWaitsForEver) {
  ClipSchedule schedule;
  std::vector<ClippedStream> many;
  for (const char* name : {"a", "b", "c", "d", "e"}) many.push_back({.stream = name, .live = true});
  EXPECT_THAT(schedule.due(many, 0, 2), ElementsAre("a", "b"));
  EXPECT_THAT(schedule.due(many, kMinute, 2), ElementsAre("c", "d"));
  EXPECT_THAT(schedule.due(many, 11 * kMinute, 2), ElementsAre("e", "a"));
  EXPECT_THAT(schedule.due(many, 12 * kMinute, 2), ElementsAre("b", "c"));
}

TEST(ClipSchedule, WhatIsDeletedIsForgotten) {
  ClipSchedule schedule;
  const ClippedStream live[]{{.stream = "a", .live = true}};
  (void)schedule.due(live, 0, 9);
  EXPECT_THAT(schedule.due({}, 1, 9), IsEmpty());
  EXPECT_THAT(schedule.due(live, 2, 9), ElementsAre("a"));
}

}  // namespace
}  // namespace crowdline::twitch
