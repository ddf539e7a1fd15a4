#include "text/simhash.h"

#include <gtest/gtest.h>

#include <random>

namespace crowdline::text {
namespace {

TEST(SimHash, BitPlanesEqualPlainCounters) {
  std::mt19937_64 random(3);
  for (int round = 0; round < 2000; ++round) {
    SimHash planes;
    PlainSimHash counters;
    for (std::size_t n = random() % (round % 50 == 0 ? 3000 : 40); n > 0; --n) {
      const std::uint64_t hash = random() & (round % 3 == 0 ? random() : ~std::uint64_t{0});
      const unsigned weight = 1U << (random() % 3);
      planes.add(hash, weight);
      counters.add(hash, weight);
    }
    ASSERT_EQ(planes.signature(), counters.signature()) << round;
  }
}

TEST(SimHash, NothingGivesZero) {
  EXPECT_EQ(SimHash().signature(), 0u);
  EXPECT_EQ(PlainSimHash().signature(), 0u);
}

TEST(SimHash, OneFeatureIsItsOwnSignature) {
  SimHash sum;
  sum.add(0x123456789ABCDEFULL, 2);
  EXPECT_EQ(sum.signature(), 0x123456789ABCDEFULL);
}

}  // namespace
}  // namespace crowdline::text
