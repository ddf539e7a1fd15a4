#include "model/softmax.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace crowdline::model {
namespace {

TEST(Softmax, ExponentialIsThatOfTheLibrary) {
  for (double x = -87; x <= 87; x += 0.013) {
    const double expected = std::exp(static_cast<double>(static_cast<float>(x)));
    ASSERT_NEAR(exponential(static_cast<float>(x)) / expected, 1.0, 3e-7) << x;
  }
  EXPECT_GT(exponential(-1000), 0.0F);
  EXPECT_TRUE(std::isfinite(exponential(1000)));
  EXPECT_EQ(exponential(0), 1.0F);
}

TEST(Softmax, AddsUpToOneAndKeepsTheOrder) {
  std::array<float, 4> values{1.0F, -3.0F, 2.5F, 2.5F};
  softmax(values);
  EXPECT_NEAR(values[0] + values[1] + values[2] + values[3], 1.0F, 1e-6F);
  EXPECT_LT(values[1], values[0]);
  EXPECT_LT(values[0], values[2]);
  EXPECT_EQ(values[2], values[3]);
}

TEST(Softmax, LargeLogitsDoNotOverflow) {
  std::array<float, 3> values{500.0F, 499.0F, -500.0F};
  softmax(values);
  EXPECT_NEAR(values[0], 0.7310586F, 1e-5F);
  EXPECT_GE(values[2], 0.0F);
}

}  // namespace
}  // namespace crowdline::model
