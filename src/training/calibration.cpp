#include "training/calibration.h"

#include <cmath>

namespace crowdline::training {
namespace {

constexpr double kLowest = 0.25;
constexpr double kHighest = 4;
constexpr int kSteps = 30;

double loss(float target, float probability) {
  return target == 0 ? 0 : -static_cast<double>(target) * std::log(std::max(1e-7, static_cast<double>(probability)));
}

template <typename Probabilities>
double loss(const Probabilities& target, const Probabilities& predicted) {
  double sum = 0;
  for (std::size_t i = 0; i < target.size(); ++i) sum += loss(target[i], predicted[i]);
  return sum;
}

double loss(const model::Score& target, const model::Score& predicted, model::Head head) {
  switch (head) {
    case model::Head::kSentiment:
      return loss(target.sentiment, predicted.sentiment);
    case model::Head::kEmotion:
      return loss(target.emotion, predicted.emotion);
    case model::Head::kToxicity:
      return loss(target.toxicity, predicted.toxicity);
    case model::Head::kQuestion:
      return loss(target.question, predicted.question) + loss(1 - target.question, 1 - predicted.question);
  }
  return 0;
}

double total_loss(std::span<const Judged> judged, model::Head head, double temperature) {
  model::Temperatures temperatures{};
  temperatures.fill(static_cast<float>(temperature));
  double sum = 0;
  for (const Judged& one : judged) sum += loss(one.target, model::score_of(one.logits, temperatures), head);
  return sum;
}

double best_temperature(std::span<const Judged> judged, model::Head head) {
  constexpr double kGolden = 0.6180339887498949;
  double low = std::log(kLowest);
  double high = std::log(kHighest);
  for (int step = 0; step < kSteps; ++step) {
    const double left = high - kGolden * (high - low);
    const double right = low + kGolden * (high - low);
    if (total_loss(judged, head, std::exp(left)) <= total_loss(judged, head, std::exp(right)))
      high = right;
    else
      low = left;
  }
  return std::exp((low + high) / 2);
}

}  // namespace

model::Temperatures calibrate(std::span<const Judged> judged) {
  model::Temperatures temperatures{};
  for (std::size_t head = 0; head < model::kHeads; ++head)
    temperatures[head] = static_cast<float>(best_temperature(judged, static_cast<model::Head>(head)));
  return temperatures;
}

}  // namespace crowdline::training
