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

// More terms than the small table takes: what was counted before it was given up still counts, and can be taken back.
TEST(TermCounts, ManyTermsCountLikeFew) {
  TermCounts counts;
  std::vector<TermCount> first;
  std::vector<TermCount> rest;
  for (std::uint64_t i = 1; i <= 1'000; ++i) first.emplace_back(i * 0x2545f4914f6cdd1dull, 2);
  for (std::uint64_t i = 1'001; i <= 200'000; ++i) rest.emplace_back(i * 0x2545f4914f6cdd1dull, 1);
  counts.add(first);
  counts.add(rest);
  for (const auto& [term, count] : first) EXPECT_GE(counts.count(term), count);
  for (const auto& [term, count] : rest) EXPECT_GE(counts.count(term), count);
  EXPECT_EQ(counts.total(), 2'000U + 199'000U);
  counts.subtract(rest);
  for (const auto& [term, count] : first) EXPECT_EQ(counts.count(term), count);
  counts.subtract(first);
  for (const auto& [term, count] : first) EXPECT_EQ(counts.count(term), 0U);
}

}  // namespace
}  // namespace crowdline::timeline
