#include "timeline/statistics.h"

#include <gtest/gtest.h>

#include <random>

namespace crowdline::timeline {
namespace {

TEST(Statistics, StudentMatchesTheTables) {
  EXPECT_NEAR(student_t95(1), 6.314, 0.001);
  EXPECT_NEAR(student_t95(2), 2.920, 0.001);
  EXPECT_NEAR(student_t95(3), 2.353, 0.03);
  EXPECT_NEAR(student_t95(10), 1.812, 0.001);
  EXPECT_NEAR(student_t95(100), 1.660, 0.001);
}

TEST(Statistics, WilsonMatchesAHandCalculation) {
  const Share share = wilson_share(5, 10);
  EXPECT_DOUBLE_EQ(share.share, 0.5);
  EXPECT_NEAR(share.low, 0.2692, 0.0005);
  EXPECT_NEAR(share.high, 0.7308, 0.0005);
  EXPECT_EQ(wilson_share(0, 0).high, 1);
  EXPECT_EQ(wilson_share(0, 20).low, 0);
}

TEST(Statistics, MedianOfOddAndEven) {
  EXPECT_EQ(median({}), 0);
  EXPECT_EQ(median({3, 1, 2}), 2);
  EXPECT_EQ(median({4, 1, 2, 3}), 2.5);
}

TEST(Statistics, EqualValuesStayUncertain) {
  const std::vector<double> values = {0.8, 0.8, 0.8};
  const Interval interval = mean_interval(values);
  EXPECT_DOUBLE_EQ(interval.mean, 0.8);
  EXPECT_LT(interval.low, 0.6);
  EXPECT_LE(interval.high, 1.0);
}

// The interval holds the true mean of a chat-like three-valued population about nine times in ten.
TEST(Statistics, NinetyPercentIntervalsCover) {
  std::mt19937_64 random(7);
  std::discrete_distribution<int> draw({0.2, 0.5, 0.3});
  for (const int n : {8, 20, 60}) {
    int covered = 0;
    for (int round = 0; round < 4000; ++round) {
      std::vector<double> values;
      for (int i = 0; i < n; ++i) values.push_back((draw(random) - 1) * 0.9);
      const Interval interval = mean_interval(values);
      covered += interval.low <= 0.09 && 0.09 <= interval.high;
    }
    EXPECT_NEAR(covered / 4000.0, 0.90, 0.025) << n;
  }
}

}  // namespace
}  // namespace crowdline::timeline
