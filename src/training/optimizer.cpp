#include "training/optimizer.h"

#include <cmath>
#include <numeric>

#include "model/softmax.h"

namespace crowdline::training {
namespace {

using model::Lanes;

// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t z = state_ += 0x9E3779B97F4A7C15;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
  }
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }

 private:
  std::uint64_t state_;
};

float group_value(const Recipe& recipe, std::size_t group, std::size_t count) {
  return count == 0 ? 0.0F : recipe.strength[group] / std::sqrt(static_cast<float>(count));
}

// The loss's slope by each lane.
Lanes slopes(const Lanes& logits, const Example& example) {
  const model::Score score = model::score_of(logits, {1, 1, 1, 1});
  Lanes slope{};
  const auto& [sentiment, emotion, toxicity, question] = example.weight;
  slope[model::kNegativeLane] = sentiment * (score.sentiment[0] - example.target.sentiment[0]);
  slope[model::kPositiveLane] = sentiment * (score.sentiment[2] - example.target.sentiment[2]);
  for (std::size_t i = 0; i + 1 < model::kEmotionCount; ++i)
    slope[model::kEmotionLane + i] = emotion * (score.emotion[i] - example.target.emotion[i]);
  slope[model::kRudeLane] = toxicity * (score.toxicity[1] - example.target.toxicity[1]);
  slope[model::kAttackLane] = toxicity * (score.toxicity[2] - example.target.toxicity[2]);
  slope[model::kQuestionLane] = question * (score.question - example.target.question);
  return slope;
}

struct Trained {
  Lanes weights{};
  Lanes squares{};  // sums of squared slopes
};

class Descent {
 public:
  explicit Descent(const Recipe& recipe) : recipe_(recipe), table_(model::kBuckets) {}

  void step(const Example& example, float pace) {
    const Lanes slope = slopes(logits(example), example);
    if (recipe_.lexicon) {
      for (std::size_t f = 0; f < model::kDenseCount; ++f) {
        if (example.dense[f] != 0) move(dense_[f], slope, example.dense[f], recipe_.dense_rate * pace, 0.1F * recipe_.decay);
      }
    } else {
      move(dense_[0], slope, 1, recipe_.dense_rate * pace, 0);
    }
    for (std::size_t group = 0; group < model::kKeyGroups; ++group) {
      const float value = group_value(recipe_, group, example.keys[group].size());
      if (value == 0) continue;
      for (const std::uint32_t place : example.keys[group]) move(table_[place], slope, value, recipe_.rate * pace, recipe_.decay);
    }
  }

  FloatWeights weights() const {
    FloatWeights result;
    for (std::size_t f = 0; f < model::kDenseCount; ++f) result.dense[f] = dense_[f].weights;
    for (std::size_t place = 0; place < model::kBuckets; ++place) result.table[place] = table_[place].weights;
    return result;
  }

 private:
  Lanes logits(const Example& example) const {
    Lanes sum{};
    const auto add = [&sum](const Trained& row, float value) {
      for (std::size_t lane = 0; lane < model::kLanes; ++lane) sum[lane] += row.weights[lane] * value;
    };
    if (recipe_.lexicon) {
      for (std::size_t f = 0; f < model::kDenseCount; ++f) {
        if (example.dense[f] != 0) add(dense_[f], example.dense[f]);
      }
    } else {
      add(dense_[0], 1);
    }
    for (std::size_t group = 0; group < model::kKeyGroups; ++group) {
      const float value = group_value(recipe_, group, example.keys[group].size());
      if (value == 0) continue;
      for (const std::uint32_t place : example.keys[group]) add(table_[place], value);
    }
    return sum;
  }

  static void move(Trained& row, const Lanes& slope, float value, float rate, float decay) {
    for (std::size_t lane = 0; lane < model::kLanes; ++lane) {
      const float own = slope[lane] * value + decay * row.weights[lane];
      row.squares[lane] += own * own;
      row.weights[lane] -= rate * own / (std::sqrt(row.squares[lane]) + 1e-6F);
    }
  }

  const Recipe& recipe_;
  std::array<Trained, model::kDenseCount> dense_{};
  std::vector<Trained> table_;
};

}  // namespace

Lanes logits_of(const FloatWeights& weights, const Recipe& recipe, const model::DenseFeatures& dense,
                const model::MessageKeys& keys) {
  Lanes sum{};
  const auto add = [&sum](const Lanes& row, float value) {
    for (std::size_t lane = 0; lane < model::kLanes; ++lane) sum[lane] += row[lane] * value;
  };
  if (recipe.lexicon) {
    for (std::size_t f = 0; f < model::kDenseCount; ++f) {
      if (dense[f] != 0) add(weights.dense[f], dense[f]);
    }
  } else {
    add(weights.dense[0], 1);
  }
  for (std::size_t group = 0; group < model::kKeyGroups; ++group) {
    const float value = group_value(recipe, group, keys[group].size());
    if (value == 0) continue;
    for (const std::uint32_t place : keys[group]) add(weights.table[place], value);
  }
  return sum;
}

FloatWeights fit(std::span<const Example> examples, const Recipe& recipe) {
  Descent descent(recipe);
  std::vector<std::uint32_t> order(examples.size());
  std::iota(order.begin(), order.end(), 0U);
  Random random(recipe.seed);
  for (std::uint32_t epoch = 0; epoch < recipe.epochs; ++epoch) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
    const float pace = 1.0F - 0.9F * static_cast<float>(epoch) / static_cast<float>(recipe.epochs);
    for (const std::uint32_t at : order) descent.step(examples[at], pace);
  }
  return descent.weights();
}

}  // namespace crowdline::training
