#include "moments/baseline.h"

#include <random>

#include <gtest/gtest.h>

namespace crowdline::moments {
namespace {

std::vector<double> poisson_minutes(double mean, std::size_t count, unsigned seed) {
  std::mt19937 random(seed);
  std::poisson_distribution<int> draw(mean);
  std::vector<double> minutes(count);
  for (double& minute : minutes) minute = draw(random);
  return minutes;
}

TEST(Baseline, MinuteSumsScaleTheShortEnd) {
  std::vector<double> raw(150, 1.0);
  EXPECT_EQ(minute_sums(raw), (std::vector<double>{60, 60, 60}));
  raw.resize(125);
  EXPECT_EQ(minute_sums(raw).size(), 2u);
  EXPECT_EQ(minute_sums({1, 1, 1}), (std::vector<double>{60}));
  EXPECT_TRUE(minute_sums({}).empty());
}

TEST(Baseline, GroupedMedianIsCloseToThePoissonMean) {
  for (const double mean : {1.0, 2.5, 6.0, 30.0}) {
    EXPECT_NEAR(grouped_median(poisson_minutes(mean, 20'000, 7)) + 0.15, mean, 0.21) << mean;
  }
  EXPECT_EQ(grouped_median({}), 0);
}

TEST(Baseline, EightHotMinutesDoNotRaiseTheReference) {
  std::vector<double> minutes = poisson_minutes(6, 120, 5);
  for (std::size_t i = 60; i < 68; ++i) minutes[i] = 90;
  const std::vector<double> reference = reference_levels(minutes, minutes.size() * 60);
  EXPECT_LT(reference[64 * 60], 1.6) << "usual is one in 10 s";
  for (std::size_t i = 60; i < 120; ++i) minutes[i] = 90;
  EXPECT_GT(reference_levels(minutes, minutes.size() * 60)[61 * 60], 10) << "the hot hour is its own measure";
}

}  // namespace
}  // namespace crowdline::moments
