#include "timeline/second_lanes.h"

#include <gtest/gtest.h>

namespace crowdline::timeline {
namespace {

SecondLanes sample() {
  SecondLanes lanes{.start_s = -3, .seconds = std::vector<SecondCounters>(10)};
  lanes.seconds[0].messages = 2;
  lanes.seconds[4] = {.messages = 300, .chatters = 120, .organic = 250, .polarity_milli = -125'000, .toxic = 5};
  lanes.seconds[4].emotions[1] = 50;
  return lanes;
}

TEST(SecondLanes, RoundTrips) {
  const SecondLanes lanes = sample();
  const auto decoded = decode_second_lanes(encode(lanes));
  ASSERT_TRUE(decoded.has_value());
  EXPECT_EQ(decoded->start_s, -3);
  ASSERT_EQ(decoded->seconds.size(), 10u);
  EXPECT_EQ(decoded->at(1).polarity_milli, -125'000);
  EXPECT_EQ(decoded->at(1).emotions[1], 50u);
  EXPECT_EQ(encode(*decoded), encode(lanes));
}

TEST(SecondLanes, RefusesDamagedBytes) {
  const std::string bytes = encode(sample());
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    EXPECT_FALSE(decode_second_lanes(std::string_view(bytes).substr(0, length)).has_value()) << length;
  }
  EXPECT_FALSE(decode_second_lanes(bytes + "x").has_value());
  EXPECT_FALSE(decode_second_lanes("\x00\xff\xff\xff\xff\xff\xff\xff\xff\x7f").has_value());
}

TEST(SecondLanes, BinsAddUpAndStartAtMultiples) {
  const auto bins = bin_lanes(sample(), -3000, 7000, 5000);
  ASSERT_EQ(bins.size(), 3u);
  EXPECT_EQ(bins[0].start_ms, -5000);
  EXPECT_DOUBLE_EQ(bins[0].messages_mean, 2.0 / 5);
  EXPECT_EQ(bins[1].messages_max, 300u);
  EXPECT_DOUBLE_EQ(bins[1].polarity, -0.5);
  EXPECT_DOUBLE_EQ(bins[1].toxicity, 0.02);
  EXPECT_DOUBLE_EQ(bins[1].emotions[1], 0.2);
  EXPECT_EQ(bins[2].organic, 0u);
}

TEST(SecondLanes, StepKeepsToThePoints) {
  EXPECT_EQ(lane_step_ms(0, 60'000, 1200), 1000);
  EXPECT_EQ(lane_step_ms(0, 86'400'000, 1200), 120'000);
  EXPECT_EQ(lane_step_ms(500, 1'200'500, 1200), 2000);
}

}  // namespace
}  // namespace crowdline::timeline
