#include "api/lane_cache.h"

#include <gtest/gtest.h>

namespace crowdline::api {
namespace {

std::shared_ptr<const timeline::SecondLanes> lanes(std::size_t seconds) {
  auto made = std::make_shared<timeline::SecondLanes>();
  made->seconds.resize(seconds);
  return made;
}

TEST(LaneCache, GivesWhatWasPutUnderTheSameVersionOnly) {
  LaneCache cache(100);
  const auto put = lanes(10);
  cache.put("a", 1, put);
  EXPECT_EQ(cache.find("a", 1), put);
  EXPECT_EQ(cache.find("a", 2), nullptr);
  EXPECT_EQ(cache.find("b", 1), nullptr);
}

TEST(LaneCache, DropsWhatWasNotAskedForLongest) {
  LaneCache cache(100);
  cache.put("a", 1, lanes(40));
  cache.put("b", 1, lanes(40));
  EXPECT_NE(cache.find("a", 1), nullptr);
  cache.put("c", 1, lanes(40));
  EXPECT_NE(cache.find("a", 1), nullptr);
  EXPECT_EQ(cache.find("b", 1), nullptr);
  EXPECT_NE(cache.find("c", 1), nullptr);
  EXPECT_EQ(cache.seconds(), 80U);
}

TEST(LaneCache, ReplacesAndRefusesWhatIsTooLong) {
  LaneCache cache(100);
  cache.put("a", 1, lanes(60));
  cache.put("a", 2, lanes(70));
  EXPECT_EQ(cache.seconds(), 70U);
  cache.put("a", 3, lanes(101));
  EXPECT_EQ(cache.seconds(), 0U);
  EXPECT_EQ(cache.find("a", 2), nullptr);
}

}  // namespace
}  // namespace crowdline::api
