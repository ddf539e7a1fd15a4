#include "moments/baseline.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace crowdline::moments {
namespace {

constexpr std::int64_t kSideMinutes = 20;
constexpr std::int64_t kGuardMinutes = 1;
constexpr std::int64_t kFewMinutes = 6;  // a side with fewer is no witness
constexpr double kPoissonMedianBias = 0.15;

double side_median(std::span<const double> minutes, std::int64_t from, std::int64_t to) {
  from = std::max<std::int64_t>(from, 0);
  to = std::min<std::int64_t>(to, static_cast<std::int64_t>(minutes.size()));
  if (to - from < kFewMinutes) return -1;
  const auto side = minutes.subspan(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from));
  return grouped_median({side.begin(), side.end()}) + kPoissonMedianBias;
}

}  // namespace

std::vector<double> minute_sums(const std::vector<double>& raw) {
  std::vector<double> sums;
  for (std::size_t from = 0; from < raw.size(); from += 60) {
    const std::size_t to = std::min(raw.size(), from + 60);
    if (to - from < 20 && !sums.empty()) break;
    double sum = 0;
    for (std::size_t i = from; i < to; ++i) sum += raw[i];
    sums.push_back(sum * 60 / static_cast<double>(to - from));
  }
  return sums;
}

double grouped_median(std::vector<double> values) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  const double middle = values[values.size() / 2];
  double below = 0;  // counts, each value spread evenly over [v - 0.5, v + 0.5)
  double inside = 0;
  for (const double value : values) {
    if (value <= middle - 0.5)
      ++below;
    else if (value < middle + 0.5)
      ++inside;
  }
  const double half = static_cast<double>(values.size()) / 2;
  return std::max(0.0, middle - 0.5 + (half - below) / std::max(1.0, inside));
}

std::vector<double> reference_levels(std::span<const double> minutes, std::size_t seconds) {
  const auto n = static_cast<std::int64_t>(minutes.size());
  const double whole = grouped_median({minutes.begin(), minutes.end()}) + kPoissonMedianBias;
  std::vector<double> centres(minutes.size());
  for (std::int64_t i = 0; i < n; ++i) {
    const double before = side_median(minutes, i - kGuardMinutes - kSideMinutes, i - kGuardMinutes);
    const double after = side_median(minutes, i + kGuardMinutes + 1, i + kGuardMinutes + 1 + kSideMinutes);
    const double greatest = std::max(before, after);
    centres[static_cast<std::size_t>(i)] = (greatest < 0 ? whole : greatest) / 6;  // per 10 s
  }
  std::vector<double> out(seconds, 0.0);
  for (std::size_t second = 0; second < seconds && n > 0; ++second) {
    const double at = std::clamp((static_cast<double>(second) - 29.5) / 60, 0.0, static_cast<double>(n - 1));
    const auto left = static_cast<std::size_t>(at);
    const std::size_t right = std::min(left + 1, centres.size() - 1);
    out[second] = centres[left] + (centres[right] - centres[left]) * (at - static_cast<double>(left));
  }
  return out;
}

}  // namespace crowdline::moments
