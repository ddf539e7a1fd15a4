#include "moments/reaction_signal.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "moments/baseline.h"

namespace crowdline::moments {
namespace {

constexpr double kEmotional = 0.5;  // on top of a message that shows an emotion of the usual share
constexpr double kUsualShare = 0.2;
constexpr double kLeastTold = 0.5;  // of that
constexpr double kMostTold = 2;
constexpr std::size_t kNoEmotion = static_cast<std::size_t>(model::Emotion::kNone);

using EmotionWeights = std::array<double, model::kEmotionCount>;

// What a message of each emotion counts on top of itself, by how rare the emotion is in the stream.
EmotionWeights emotion_weights(const timeline::SecondLanes& lanes) {
  EmotionWeights weights{};
  double organic = 0;
  for (const timeline::SecondCounters& second : lanes.seconds) {
    organic += second.organic;
    for (std::size_t e = 0; e < weights.size(); ++e) weights[e] += second.emotions[e];
  }
  for (double& weight : weights) {
    const double share = (weight + 1) / (organic + 10);
    weight = kEmotional * std::clamp(std::log(share) / std::log(kUsualShare), kLeastTold, kMostTold);
  }
  weights[kNoEmotion] = 0;
  return weights;
}

}  // namespace

std::vector<double> reactions(const timeline::SecondLanes& lanes) {
  std::vector<double> out;
  out.reserve(lanes.seconds.size());
  const EmotionWeights weights = emotion_weights(lanes);
  for (const timeline::SecondCounters& second : lanes.seconds) {
    double weight = std::min(second.organic, second.chatters);
    for (std::size_t e = 0; e < weights.size(); ++e) weight += weights[e] * second.emotions[e];
    out.push_back(weight);
  }
  return out;
}

// Of weighted messages: the sum of the squared weights over the sum of the weights.
double weight_dispersion(const timeline::SecondLanes& lanes) {
  const EmotionWeights weights = emotion_weights(lanes);
  double sum = 0;
  double squares = 0;
  for (const timeline::SecondCounters& second : lanes.seconds) {
    for (std::size_t e = 0; e < weights.size(); ++e) {
      sum += second.emotions[e] * (1 + weights[e]);
      squares += second.emotions[e] * (1 + weights[e]) * (1 + weights[e]);
    }
  }
  return sum > 0 ? squares / sum : 1;
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

ReactionSignal make_signal(std::vector<double> raw, double dispersion) {
  ReactionSignal signal;
  signal.level = smoothed(raw, kLevelSigma);
  for (double& value : signal.level) value *= 10;
  const std::vector<double> minutes = minute_sums(raw);
  signal.dispersion = dispersion;
  signal.reference = reference_levels(minutes, raw.size());
  signal.raw = std::move(raw);
  return signal;
}

}  // namespace crowdline::moments
