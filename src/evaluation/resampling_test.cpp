#include "evaluation/resampling.h"

#include <gtest/gtest.h>

namespace crowdline::evaluation {
namespace {

const Figure kMean = [](Weights weights) {  // share of rows with an odd place
  double odd = 0;
  double all = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    all += weights[i];
    if (i % 2 == 1) odd += weights[i];
  }
  return all == 0 ? 0 : odd / all;
};

std::vector<std::string> streams(std::size_t rows, std::size_t rows_each) {
  std::vector<std::string> names;
  names.reserve(rows);
  for (std::size_t i = 0; i < rows; ++i) names.push_back(fmt::format("s{}", i / rows_each));
  return names;
}

TEST(Resampling, SameSeedSameInterval) {
  const auto names = streams(100, 1);
  const Estimate a = Resamples(names, 500, 7).estimate(kMean);
  const Estimate b = Resamples(names, 500, 7).estimate(kMean);
  const Estimate c = Resamples(names, 500, 8).estimate(kMean);
  EXPECT_EQ(a.low, b.low);
  EXPECT_EQ(a.high, b.high);
  EXPECT_NE(std::pair(a.low, a.high), std::pair(c.low, c.high));
}

TEST(Resampling, IntervalOfAShareIsThatOfTheBinomial) {
  const Estimate share = Resamples(streams(400, 1), Resamples::kDraws, 1).estimate(kMean);
  EXPECT_DOUBLE_EQ(share.value, 0.5);
  EXPECT_NEAR(share.low, 0.5 - 1.96 * 0.025, 0.006);
  EXPECT_NEAR(share.high, 0.5 + 1.96 * 0.025, 0.006);
}

TEST(Resampling, StreamsAreDrawnWhole) {
  // Each stream has one odd and one even row: the share cannot move.
  const Estimate whole = Resamples(streams(40, 2), 200, 1).estimate(kMean);
  EXPECT_DOUBLE_EQ(whole.low, 0.5);
  EXPECT_DOUBLE_EQ(whole.high, 0.5);
}

TEST(Resampling, FewerStreamsGiveWiderIntervals) {
  std::vector<std::string> alike;  // rows of equal kind in one stream
  alike.reserve(400);
  for (std::size_t i = 0; i < 400; ++i) alike.push_back(fmt::format("{}{}", i % 2, i / 100));
  const Estimate few = Resamples(alike, 500, 1).estimate(kMean);
  const Estimate many = Resamples(streams(400, 1), 500, 1).estimate(kMean);
  EXPECT_GT(few.high - few.low, 2 * (many.high - many.low));
}

TEST(Resampling, DifferencesArePaired) {
  const Estimate none = Resamples(streams(100, 1), 200, 1).estimate(difference(kMean, kMean));
  EXPECT_EQ(none.low, 0);
  EXPECT_EQ(none.high, 0);
}

}  // namespace
}  // namespace crowdline::evaluation
