#include "training/optimizer.h"

#include <cmath>
#include <numeric>
#include <optional>

#include "model/model_logits.h"

namespace crowdline::training {
namespace {

using model::Lanes;

constexpr float kLastPace = 0.1F;          // the rate falls to this share of itself
constexpr float kDenseDecayFactor = 0.1F;  // dense features are touched by every message

// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t bound) {
    std::uint64_t z = state_ += 0x9E3779B97F4A7C15;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return static_cast<std::size_t>((z ^ (z >> 31)) % bound);
  }

 private:
  std::uint64_t state_;
};

// Weights of negative, neutral and positive labels; none where the recipe's polar_weight holds.
using ClassWeights = std::optional<std::array<float, 3>>;

ClassWeights class_weights(std::span<const Example* const> examples, const Recipe& recipe) {
  if (recipe.balance == 0) return std::nullopt;
  std::array<double, 3> sums{};
  for (const Example* example : examples) {
    for (std::size_t i = 0; i < sums.size(); ++i)
      sums[i] += static_cast<double>(example->weight[0] * example->target.sentiment[i]);
  }
  const double all = std::accumulate(sums.begin(), sums.end(), 0.0);
  std::array<float, 3> weights{};
  for (std::size_t i = 0; i < sums.size(); ++i)
    weights[i] = sums[i] > 0 ? std::pow(static_cast<float>(all / (3 * sums[i])), recipe.balance) : 0;
  return weights;
}

float class_weight(const Example& example, float polar_weight, const ClassWeights& by_class) {
  const auto& [negative, neutral, positive] = example.target.sentiment;
  if (!by_class) return 1 + (polar_weight - 1) * (1 - neutral);
  return (*by_class)[0] * negative + (*by_class)[1] * neutral + (*by_class)[2] * positive;
}

// The loss's slope by each lane.
Lanes slopes(const Lanes& logits, const Example& example, float polar_weight, const ClassWeights& by_class) {
  const model::Score score = model::score_of(logits, {1, 1, 1, 1});
  const auto& [feeling, emotion, toxicity, question] = example.weight;
  const float sentiment = feeling * class_weight(example, polar_weight, by_class);
  Lanes slope{};
  slope[model::kNegativeLane] = sentiment * (score.sentiment[0] - example.target.sentiment[0]);
  slope[model::kPositiveLane] = sentiment * (score.sentiment[2] - example.target.sentiment[2]);
  for (std::size_t i = 0; i + 1 < model::kEmotionCount; ++i)
    slope[model::kEmotionLane + i] = emotion * (score.emotion[i] - example.target.emotion[i]);
  slope[model::kRudeLane] = toxicity * (score.toxicity[1] - example.target.toxicity[1]);
  slope[model::kAttackLane] = toxicity * (score.toxicity[2] - example.target.toxicity[2]);
  slope[model::kQuestionLane] = question * (score.question - example.target.question);
  return slope;
}

enum class Part : std::uint8_t { kDense, kAdvice, kKey };

// Calls take(which part, the feature, lane or place, the value of its row in this message) for each part of `example`.
template <typename Take>
void for_each_part(const Recipe& recipe, const Example& example, Take take) {
  constexpr std::size_t kBias = 0;
  for (std::size_t feature = 0; feature < (recipe.lexicon ? model::kDenseCount : kBias + 1); ++feature) {
    if (example.dense[feature] != 0) take(Part::kDense, feature, example.dense[feature]);
  }
  for (std::size_t lane = 0; lane < model::kLanes; ++lane) {
    const float value = recipe.advice_strength * example.advice[lane];
    if (value != 0) take(Part::kAdvice, lane, value);
  }
  for (std::size_t group = 0; group < model::kKeyGroups; ++group) {
    const auto& places = example.keys[group];
    const float value = model::group_value(recipe.strength[group], static_cast<std::uint32_t>(places.size()));
    if (value == 0) continue;
    for (const std::uint32_t place : places) take(Part::kKey, place, value);
  }
}

template <typename Weights>
auto& row_of(Weights& weights, Part part, std::size_t at) {
  if (part == Part::kDense) return weights.dense[at];
  return part == Part::kAdvice ? weights.advice[at] : weights.table[at];
}

void add(const Lanes& row, float value, Lanes& sum) {
  for (std::size_t lane = 0; lane < model::kLanes; ++lane) sum[lane] += row[lane] * value;
}

// Each lane's share of the recipe's decay.
Lanes decay_of(const Recipe& recipe, float factor) {
  Lanes decay{};
  for (std::size_t lane = 0; lane < model::kLanes; ++lane) {
    const auto head = lane < model::kEmotionLane    ? model::Head::kSentiment
                      : lane < model::kRudeLane     ? model::Head::kEmotion
                      : lane < model::kQuestionLane ? model::Head::kToxicity
                                                    : model::Head::kQuestion;
    decay[lane] = recipe.decay[static_cast<std::size_t>(head)] * factor;
  }
  return decay;
}

class Descent {
 public:
  Descent(const Recipe& recipe, const FloatWeights& start, ClassWeights by_class)
      : recipe_(recipe),
        start_(start),
        by_class_(by_class),
        dense_decay_(decay_of(recipe, kDenseDecayFactor)),
        decay_(decay_of(recipe, 1)),
        weights_(start) {}

  void run(std::span<const Example* const> examples, std::uint64_t seed) {
    std::vector<std::uint32_t> order(examples.size());
    std::iota(order.begin(), order.end(), 0U);
    Random random(seed);
    for (std::uint32_t epoch = 0; epoch < recipe_.epochs; ++epoch) {
      for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
      const float pace = 1 - (1 - kLastPace) * static_cast<float>(epoch) / static_cast<float>(recipe_.epochs);
      for (const std::uint32_t at : order) step(*examples[at], pace);
    }
  }

  const FloatWeights& weights() const { return weights_; }

 private:
  void step(const Example& example, float pace) {
    const Lanes slope = slopes(logits_of(weights_, recipe_, example), example, recipe_.polar_weight, by_class_);
    for_each_part(recipe_, example, [&](Part part, std::size_t at, float value) {
      const bool often = part != Part::kKey;  // touched by every message
      move(row_of(weights_, part, at), row_of(squares_, part, at), slope, value,
           (often ? recipe_.dense_rate : recipe_.rate) * pace,
           {row_of(start_, part, at), often ? dense_decay_ : decay_});
    });
  }

  // Where a row is drawn, and how strongly.
  struct Pull {
    const Lanes& towards;
    const Lanes& decay;
  };

  static void move(Lanes& row, Lanes& squares, const Lanes& slope, float value, float rate, const Pull& pull) {
    for (std::size_t lane = 0; lane < model::kLanes; ++lane) {
      const float own = slope[lane] * value + pull.decay[lane] * (row[lane] - pull.towards[lane]);
      squares[lane] += own * own;
      row[lane] -= rate * own / (std::sqrt(squares[lane]) + 1e-6F);
    }
  }

  const Recipe& recipe_;
  const FloatWeights& start_;
  ClassWeights by_class_;
  Lanes dense_decay_;
  Lanes decay_;
  FloatWeights weights_;
  FloatWeights squares_;  // sums of squared slopes
};

void add_share(const FloatWeights& one, float share, FloatWeights& sum) {
  for (std::size_t feature = 0; feature < model::kDenseCount; ++feature)
    add(one.dense[feature], share, sum.dense[feature]);
  for (std::size_t lane = 0; lane < model::kLanes; ++lane) add(one.advice[lane], share, sum.advice[lane]);
  for (std::size_t place = 0; place < model::kBuckets; ++place) add(one.table[place], share, sum.table[place]);
}

}  // namespace

Lanes logits_of(const FloatWeights& weights, const Recipe& recipe, const Example& example) {
  Lanes sum{};
  for_each_part(recipe, example,
                [&](Part part, std::size_t at, float value) { add(row_of(weights, part, at), value, sum); });
  return sum;
}

FloatWeights fit(std::span<const Example* const> examples, const Recipe& recipe, const FloatWeights* start) {
  const FloatWeights zero;
  const ClassWeights by_class = class_weights(examples, recipe);
  FloatWeights mean;
  for (std::uint32_t round = 0; round < recipe.rounds; ++round) {
    Descent descent(recipe, start != nullptr ? *start : zero, by_class);
    descent.run(examples, recipe.seed + round);
    add_share(descent.weights(), 1.0F / static_cast<float>(recipe.rounds), mean);
  }
  return mean;
}

}  // namespace crowdline::training
