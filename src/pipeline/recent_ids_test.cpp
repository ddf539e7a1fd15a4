#include "pipeline/recent_ids.h"

#include <gtest/gtest.h>

namespace crowdline::pipeline {
namespace {

TEST(RecentIds, KnowsAtLeastAGeneration) {
  RecentIds ids(100);
  for (int i = 0; i < 1000; ++i) {
    EXPECT_TRUE(ids.insert("m" + std::to_string(i)));
    EXPECT_FALSE(ids.insert("m" + std::to_string(i)));
    if (i >= 100) EXPECT_FALSE(ids.insert("m" + std::to_string(i - 99)));
  }
}

}  // namespace
}  // namespace crowdline::pipeline
