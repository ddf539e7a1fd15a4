#include "timeline/statistics.h"

#include <algorithm>
#include <cmath>

namespace crowdline::timeline {
namespace {

constexpr double kZ95 = 1.6448536269514722;
// Pseudo-observations of the spread: about what single messages of lively chat show.
constexpr double kPriorVariance = 0.15;
constexpr double kPriorWeight = 1.0;

}  // namespace

double student_t95(std::uint32_t degrees) {
  if (degrees <= 1) return 6.3137515;
  if (degrees == 2) return 2.9199856;
  const double n = degrees;
  const double z = kZ95;
  const double g1 = (z * z * z + z) / 4;
  const double g2 = (5 * std::pow(z, 5) + 16 * z * z * z + 3 * z) / 96;
  const double g3 = (3 * std::pow(z, 7) + 19 * std::pow(z, 5) + 17 * z * z * z - 15 * z) / 384;
  return z + g1 / n + g2 / (n * n) + g3 / (n * n * n);
}

Interval mean_interval(std::span<const double> values) {
  const double n = static_cast<double>(values.size());
  double sum = 0;
  for (const double value : values) sum += value;
  const double mean = sum / n;
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  const double variance = (squares + kPriorWeight * kPriorVariance) / (n - 1 + kPriorWeight);
  const double half = student_t95(static_cast<std::uint32_t>(values.size() - 1)) * std::sqrt(variance / n);
  return {.mean = mean,
          .low = std::max(-1.0, mean - half),
          .high = std::min(1.0, mean + half),
          .n = static_cast<std::uint32_t>(values.size())};
}

Share wilson_share(std::uint64_t hits, std::uint64_t total) {
  if (total == 0) return {.share = 0, .low = 0, .high = 1};
  const double n = static_cast<double>(total);
  const double p = static_cast<double>(hits) / n;
  const double z2 = kZ95 * kZ95;
  const double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const double half = kZ95 * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n);
  return {.share = p, .low = std::max(0.0, centre - half), .high = std::min(1.0, centre + half)};
}

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  if (values.size() % 2 == 1) return *middle;
  return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

}  // namespace crowdline::timeline
