#include "net/scaled_clock.h"

#include <gtest/gtest.h>

#include <thread>

namespace crowdline::net {
namespace {

TEST(ScaledClock, RunsFasterAndWaitsShorter) {
  const ScaledClock clock(100);
  const std::int64_t begin = clock.now_ms();
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
  EXPECT_GE(clock.now_ms() - begin, 2'000);
  EXPECT_EQ(clock.wait_for(clock.now_ms() - 5).count(), 0);
  const auto wait = clock.wait_for(clock.now_ms() + 100'000);
  EXPECT_LE(wait.count(), 1'000);
  EXPECT_GT(wait.count(), 900);
}

TEST(ScaledClock, IsTheWallClockUnlessToldOtherwise) {
  const ScaledClock clock;
  const auto wall =
      std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch());
  EXPECT_NEAR(static_cast<double>(clock.now_ms()), static_cast<double>(wall.count()), 1'000);
  EXPECT_EQ(ScaledClock(0).scale(), 1);
}

}  // namespace
}  // namespace crowdline::net
