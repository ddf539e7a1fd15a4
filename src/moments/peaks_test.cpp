#include "moments/peaks.h"

#include <gtest/gtest.h>

namespace crowdline::moments {
namespace {

TEST(Peaks, EvidenceIsThePoissonTail) {
  EXPECT_EQ(poisson_evidence(3, 4), 0);
  EXPECT_NEAR(poisson_evidence(10, 2), 9.976, 0.1);   // P(N >= 10 | 2) = 4.65e-5
  EXPECT_NEAR(poisson_evidence(40, 20), 9.841, 0.1);  // 5.3e-5
  EXPECT_GT(poisson_evidence(5, 0), 10);
}

TEST(Peaks, RiseIsWhereTheRateChanges) {
  std::vector<double> raw(60, 0.0);
  raw[10] = 1;
  for (std::size_t i = 40; i < 60; ++i) raw[i] = 2;
  EXPECT_EQ(rise_second(raw, 0, 60), 40u);
  EXPECT_EQ(rise_second(raw, 20, 50), 40u);
  EXPECT_EQ(rise_second(std::vector<double>(10, 3.0), 0, 10), 0u);
}

TEST(Peaks, DoNotOverlap) {
  std::vector<double> raw(4000, 0.0);
  for (std::size_t i = 0; i < 4000; i += 7) raw[i] = 1;
  for (const std::size_t at : {1000u, 1100u, 1220u, 3000u}) {
    for (std::size_t i = at; i < at + 20; ++i) raw[i] += 4;
  }
  const std::vector<Peak> peaks = find_peaks(make_signal(raw, 1), {});
  ASSERT_GE(peaks.size(), 3u);
  for (std::size_t i = 0; i < peaks.size(); ++i) {
    EXPECT_LE(peaks[i].onset, peaks[i].busiest);
    EXPECT_LT(peaks[i].busiest, peaks[i].end);
    EXPECT_LE(peaks[i].end - peaks[i].onset, 180u);
    for (std::size_t j = i + 1; j < peaks.size(); ++j) {
      EXPECT_TRUE(peaks[i].end <= peaks[j].onset || peaks[j].end <= peaks[i].onset) << i << " " << j;
      EXPECT_GE(peaks[i].height, peaks[j].height);
    }
  }
}

TEST(Peaks, SmoothingKeepsTheMass) {
  std::vector<double> raw(200, 0.0);
  raw[100] = 10;
  double sum = 0;
  for (const double value : smoothed(raw, 6)) sum += value;
  EXPECT_NEAR(sum, 10, 1e-6);
  for (const double value : smoothed(std::vector<double>(50, 2.0), 6))
    EXPECT_NEAR(value, 2, 1e-9) << "edges are renormalised";
}

}  // namespace
}  // namespace crowdline::moments
