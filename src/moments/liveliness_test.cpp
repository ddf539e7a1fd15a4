#include "moments/liveliness.h"

#include <gtest/gtest.h>

#include <random>

namespace crowdline::moments {
namespace {

// Four hours at `rate` reactions a second, from the middle on `step` times as many.
ReactionSignal poisson_stream(double rate, double step, unsigned seed) {
  std::mt19937 random(seed);
  std::poisson_distribution<int> first(rate);
  std::poisson_distribution<int> second(rate * step);
  std::vector<double> raw(4 * 3600);
  for (std::size_t i = 0; i < raw.size(); ++i) raw[i] = i * 2 < raw.size() ? first(random) : second(random);
  return make_signal(std::move(raw), 1);
}

TEST(Liveliness, FlatStreamsHaveNone) {
  for (const double rate : {0.005, 0.02, 0.1, 0.5, 2.0, 10.0, 50.0}) {
    for (unsigned seed = 1; seed <= 25; ++seed) {
      for (const double step : {1.0, 2.0, 3.0, 10.0})
        EXPECT_LT(liveliness(poisson_stream(rate, step, seed)), kLively) << rate << " " << step << " " << seed;
    }
  }
}

TEST(Liveliness, OneGreatReactionIsNoLivelyStream) {
  ReactionSignal signal = poisson_stream(0.1, 1, 3);
  for (std::size_t i = 7000; i < 7060; ++i) signal.raw[i] += 20;
  EXPECT_LT(liveliness(signal), kLively);
}

TEST(Liveliness, ManySmallReactionsAre) {
  ReactionSignal signal = poisson_stream(0.1, 1, 4);
  for (std::size_t at = 300; at + 300 < signal.raw.size(); at += 200) {
    for (std::size_t i = 0; i < 5; ++i) signal.raw[at + i] += 1;
  }
  EXPECT_GT(liveliness(signal), kLively);
}

TEST(Liveliness, ShortStreamsTellNothing) {
  EXPECT_EQ(liveliness(make_signal({}, 1)), 0);
  EXPECT_EQ(liveliness(make_signal(std::vector<double>(900, 1.0), 1)), 0);
}

}  // namespace
}  // namespace crowdline::moments
