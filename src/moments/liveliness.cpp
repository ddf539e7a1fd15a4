#include "moments/liveliness.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace crowdline::moments {
namespace {

constexpr std::size_t kBinSeconds = 30;
constexpr std::size_t kSide = 10;  // bins
constexpr std::size_t kFewestBins = 30;
constexpr double kLeastUsual = 0.25;  // reactions in a bin: of fewer nothing can be told
constexpr double kMostExcess = 9;     // squared standard deviations that one bin counts at most
constexpr double kSameRate = 9;       // so many between the sides of a bin are chance

std::vector<double> bin_sums(const std::vector<double>& raw) {
  std::vector<double> bins;
  for (std::size_t from = 0; from + kBinSeconds <= raw.size(); from += kBinSeconds) {
    const auto begin = raw.begin() + static_cast<std::ptrdiff_t>(from);
    bins.push_back(std::accumulate(begin, begin + kBinSeconds, 0.0));
  }
  return bins;
}

}  // namespace

double liveliness(const ReactionSignal& signal) {
  const std::vector<double> bins = bin_sums(signal.raw);
  double excess = 0;
  double variance = 0;
  std::size_t used = 0;
  for (std::size_t i = kSide; i + kSide < bins.size(); ++i) {
    const auto here = bins.begin() + static_cast<std::ptrdiff_t>(i);
    const double before = std::accumulate(here - kSide, here, 0.0);
    const double after = std::accumulate(here + 1, here + 1 + kSide, 0.0);
    const double usual = (before + after) / (2 * kSide);
    const bool changes = (before - after) * (before - after) > kSameRate * signal.dispersion * (before + after);
    if (usual <= kLeastUsual || changes) continue;
    const double expected = usual * signal.dispersion * (1 + 0.5 / kSide);  // squared; the usual is an estimate, too
    excess += std::min((*here - usual) * (*here - usual) / expected, kMostExcess) - 1;
    variance += 2 + signal.dispersion / usual;
    ++used;
  }
  return used < kFewestBins ? 0 : excess / std::sqrt(variance);
}

}  // namespace crowdline::moments
