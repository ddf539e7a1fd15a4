#include "moments/reaction_signal.h"

#include <algorithm>
#include <cmath>

#include "moments/baseline.h"

namespace crowdline::moments {

std::vector<double> reactions(const timeline::SecondLanes& lanes) {
  std::vector<double> out;
  out.reserve(lanes.seconds.size());
  for (const timeline::SecondCounters& second : lanes.seconds) {
    const double none = second.emotions[static_cast<std::size_t>(model::Emotion::kNone)];
    const double emotional = std::max(0.0, second.organic - none);
    out.push_back(std::min(second.organic, second.chatters) + 0.5 * emotional);
  }
  return out;
}

std::vector<double> waves(const timeline::SecondLanes& lanes) {
  std::vector<double> out;
  out.reserve(lanes.seconds.size());
  for (const timeline::SecondCounters& second : lanes.seconds) {
    out.push_back(second.messages > second.organic ? second.messages - second.organic : 0);
  }
  return out;
}

std::vector<double> smoothed(const std::vector<double>& values, double sigma) {
  const int radius = static_cast<int>(std::ceil(3 * sigma));
  std::vector<double> kernel(static_cast<std::size_t>(radius) + 1);
  for (int i = 0; i <= radius; ++i) kernel[static_cast<std::size_t>(i)] = std::exp(-0.5 * i * i / (sigma * sigma));
  const int n = static_cast<int>(values.size());
  std::vector<double> out(values.size(), 0.0);
  for (int i = 0; i < n; ++i) {  // most seconds are empty: spread the others
    if (values[static_cast<std::size_t>(i)] == 0) continue;
    for (int j = std::max(0, i - radius); j <= std::min(n - 1, i + radius); ++j) {
      out[static_cast<std::size_t>(j)] +=
          values[static_cast<std::size_t>(i)] * kernel[static_cast<std::size_t>(std::abs(i - j))];
    }
  }
  double whole = kernel[0];
  for (int i = 1; i <= radius; ++i) whole += 2 * kernel[static_cast<std::size_t>(i)];
  for (int j = 0; j < n; ++j) {
    double mass = whole;
    for (int i = 1; i <= radius; ++i) {
      if (j >= radius && j + radius < n) break;
      mass -= (j - i < 0 ? kernel[static_cast<std::size_t>(i)] : 0) +
              (j + i >= n ? kernel[static_cast<std::size_t>(i)] : 0);
    }
    out[static_cast<std::size_t>(j)] /= mass;
  }
  return out;
}

ReactionSignal make_signal(std::vector<double> raw) {
  ReactionSignal signal;
  signal.level = smoothed(raw, kLevelSigma);
  for (double& value : signal.level) value *= 10;
  const std::vector<double> minutes = minute_sums(raw);
  signal.dispersion = dispersion(minutes);
  signal.reference = reference_levels(minutes, raw.size());
  signal.raw = std::move(raw);
  return signal;
}

}  // namespace crowdline::moments
