#include "timeline/term_counts.h"

#include <gtest/gtest.h>

#include <random>
#include <unordered_map>

namespace crowdline::timeline {
namespace {

TEST(TermCounts, NeverCountsTooFewAndTakesBackExactly) {
  std::mt19937_64 random(3);
  TermCounts counts(12);
  std::unordered_map<std::uint64_t, std::uint32_t> truth;
  std::vector<TermCount> batch;
  for (int i = 0; i < 5000; ++i) {
    const std::uint64_t term = (random() % 2000) * 0x2545f4914f6cdd1dull;
    batch.emplace_back(term, 1 + static_cast<std::uint32_t>(random() % 3));
    truth[term] += batch.back().second;
  }
  counts.add(batch);
  for (const auto& [term, count] : truth) EXPECT_GE(counts.count(term), count);
  counts.subtract(batch);
  EXPECT_EQ(counts.total(), 0u);
  for (const auto& [term, count] : truth) EXPECT_EQ(counts.count(term), 0u);
}

}  // namespace
}  // namespace crowdline::timeline
