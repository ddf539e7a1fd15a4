#include "training/optimizer.h"

#include <cmath>
#include <numeric>

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

// The loss's slope by each lane.
Lanes slopes(const Lanes& logits, const Example& example, float polar_weight) {
  const model::Score score = model::score_of(logits, {1, 1, 1, 1});
  const auto& [feeling, emotion, toxicity, question] = example.weight;
  const float sentiment = feeling * (1 + (polar_weight - 1) * (1 - example.target.sentiment[1]));
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

// Calls take(dense feature or place, value of its row in this message, whether it is dense) for each part of `example`.
template <typename Take>
void for_each_part(const Recipe& recipe, const Example& example, Take take) {
  constexpr std::size_t kBias = 0;
  for (std::size_t feature = 0; feature < (recipe.lexicon ? model::kDenseCount : kBias + 1); ++feature) {
    if (example.dense[feature] != 0) take(feature, example.dense[feature], true);
  }
  for (std::size_t group = 0; group < model::kKeyGroups; ++group) {
    const auto& places = example.keys[group];
    const float value = model::group_value(recipe.strength[group], static_cast<std::uint32_t>(places.size()));
    if (value == 0) continue;
    for (const std::uint32_t place : places) take(place, value, false);
  }
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
  Descent(const Recipe& recipe, const FloatWeights& start)
      : recipe_(recipe),
        start_(start),
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
    const Lanes slope = slopes(logits_of(weights_, recipe_, example), example, recipe_.polar_weight);
    for_each_part(recipe_, example, [&](std::size_t at, float value, bool dense) {
      if (dense)
        move(weights_.dense[at], squares_.dense[at], slope, value, recipe_.dense_rate * pace,
             {start_.dense[at], dense_decay_});
      else
        move(weights_.table[at], squares_.table[at], slope, value, recipe_.rate * pace, {start_.table[at], decay_});
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
  Lanes dense_decay_;
  Lanes decay_;
  FloatWeights weights_;
  FloatWeights squares_;  // sums of squared slopes
};

void add_share(const FloatWeights& one, float share, FloatWeights& sum) {
  for (std::size_t feature = 0; feature < model::kDenseCount; ++feature)
    add(one.dense[feature], share, sum.dense[feature]);
  for (std::size_t place = 0; place < model::kBuckets; ++place) add(one.table[place], share, sum.table[place]);
}

}  // namespace

Lanes logits_of(const FloatWeights& weights, const Recipe& recipe, const Example& example) {
  Lanes sum{};
  for_each_part(recipe, example, [&](std::size_t at, float value, bool dense) {
    add(dense ? weights.dense[at] : weights.table[at], value, sum);
  });
  return sum;
}

FloatWeights fit(std::span<const Example* const> examples, const Recipe& recipe, const FloatWeights* start) {
  const FloatWeights zero;
  FloatWeights mean;
  for (std::uint32_t round = 0; round < recipe.rounds; ++round) {
    Descent descent(recipe, start != nullptr ? *start : zero);
    descent.run(examples, recipe.seed + round);
    add_share(descent.weights(), 1.0F / static_cast<float>(recipe.rounds), mean);
  }
  return mean;
}

}  // namespace crowdline::training
