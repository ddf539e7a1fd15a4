#include <algorithm>
#include <chrono>
#include <cstdio>

#include "api/api_fixture.h"

namespace crowdline::api {
namespace {

// `hours` of one message a second, and one more each minute.
store::StreamChange day_of_lanes(std::string id, int hours, store::StreamStatus status = store::StreamStatus::kEnded) {
  auto record = small_record(id, status);
  record.info.duration_ms = hours * 3'600'000LL;
  store::StreamChange change{.stream = id, .record = record};
  change.events = {{0, "status", "{}"}};
  for (std::int64_t block = 0; block < hours * 6; ++block) {
    timeline::SecondLanes lanes{.start_s = block * 600};
    for (std::uint32_t second = 0; second < 600; ++second) {
      timeline::SecondCounters counters{
          .messages = second % 60 == 0 ? 2U : 1U, .chatters = 1, .organic = 1, .polarity_milli = 500};
      ++counters.emotions[second % model::kEmotionCount];
      lanes.seconds.push_back(counters);
    }
    change.lanes.push_back({block, timeline::encode(lanes)});
  }
  return change;
}

using LaneHandlersTest = ApiFixture;

TEST_F(LaneHandlersTest, BinsTheWholeStream) {
  put(day_of_lanes("abc", 1));
  const auto json = json_of(get("/api/v1/streams/abc/lanes?points=60"));
  EXPECT_EQ(json["step_ms"], 60'000);
  EXPECT_EQ(json["from_ms"], 0);
  EXPECT_EQ(json["to_ms"], 3'600'000);
  ASSERT_EQ(json["t_ms"].size(), 60U);
  EXPECT_EQ(json["messages_max"][0], 2);
  EXPECT_EQ(json["messages"][0], 1.0167);
  EXPECT_EQ(json["sentiment"][59], 0.5);
  EXPECT_EQ(json["emotions"]["hype"][0], 0.1);
}

TEST_F(LaneHandlersTest, ZoomsToSeconds) {
  put(day_of_lanes("abc", 1));
  const auto json = json_of(get("/api/v1/streams/abc/lanes?from_ms=60000&to_ms=70000"));
  EXPECT_EQ(json["step_ms"], 1000);
  EXPECT_EQ(json["t_ms"].size(), 10U);
  EXPECT_EQ(json["messages"][0], 2);
  EXPECT_EQ(json["messages"][1], 1);
}

TEST_F(LaneHandlersTest, CutsOffWhatLiesOutside) {
  put(day_of_lanes("abc", 1));
  const auto json = json_of(get("/api/v1/streams/abc/lanes?from_ms=-9007199254740991&to_ms=9007199254740991&points=1"));
  EXPECT_EQ(json["from_ms"], 0);
  EXPECT_EQ(json["to_ms"], 3'600'000);
  EXPECT_EQ(json_of(get("/api/v1/streams/abc/lanes?from_ms=9007199254740990&to_ms=3"))["t_ms"].size(), 0U);
  EXPECT_EQ(get("/api/v1/streams/abc/lanes?points=0").status, 400);
}

TEST_F(LaneHandlersTest, AStreamWithoutChatHasEmptyColumns) {
  auto record = small_record("abc");
  record.info.duration_ms = 0;
  put_record(record);
  EXPECT_EQ(json_of(get("/api/v1/streams/abc/lanes"))["t_ms"].size(), 0U);
}

TEST_F(LaneHandlersTest, SeesAStreamThatWasImportedAnew) {
  put(day_of_lanes("abc", 1));
  EXPECT_EQ(json_of(get("/api/v1/streams/abc/lanes"))["to_ms"], 3'600'000);
  auto again = day_of_lanes("abc", 2);
  again.clear = true;
  put(again);
  const auto json = json_of(get("/api/v1/streams/abc/lanes"));
  EXPECT_EQ(json["to_ms"], 7'200'000);
  EXPECT_EQ(json["messages"].back(), 1);
}

TEST_F(LaneHandlersTest, FollowsALiveStream) {
  auto change = day_of_lanes("abc", 1, store::StreamStatus::kLive);
  change.record->info.duration_ms = 0;
  const auto last = change.lanes.back();
  change.lanes.pop_back();
  put(change);
  EXPECT_EQ(json_of(get("/api/v1/streams/abc/lanes"))["to_ms"], 3'000'000);
  put({.stream = "abc", .lanes = {last}});  // no event came with it
  EXPECT_EQ(json_of(get("/api/v1/streams/abc/lanes"))["to_ms"], 3'600'000);
}

TEST_F(LaneHandlersTest, ADayIsDrawnQuickly) {
  put(day_of_lanes("abc", 24));
  get("/api/v1/streams/abc/lanes");
  std::vector<double> times;
  for (int i = 0; i < 200; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    ASSERT_EQ(get("/api/v1/streams/abc/lanes?points=1200").status, 200);
    times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
  }
  std::ranges::sort(times);
  std::printf("lanes of 24 h at 1,200 points: median %.2f ms, p99 %.2f ms\n", times[100], times[197]);
  EXPECT_LT(times[100], 100) << "the cache is not used";  // ten times the floor: this machine may be busy
}

}  // namespace
}  // namespace crowdline::api
