// Fits the weights of a linear model with four heads to examples with soft labels.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "model/dense_features.h"
#include "model/message_keys.h"
#include "model/outputs.h"
#include "training/recipe.h"

namespace crowdline::training {

// A message as the model sees it, with what it should say.
struct Example {
  model::DenseFeatures dense{};
  model::MessageKeys keys;
  model::Score target;                                  // probabilities of each class
  std::array<float, model::kHeads> weight{1, 1, 1, 1};  // of each head's loss
  model::Lanes advice{};                                // logits of a model that is there already; 0 without one
};

// Weights as trained; places as in message_keys.h.
struct FloatWeights {
  std::array<model::Lanes, model::kDenseCount> dense{};
  std::vector<model::Lanes> table = std::vector<model::Lanes>(model::kBuckets);
  std::array<model::Lanes, model::kLanes> advice{};  // a model file has no place for them
};

// Logits of one message. Each group's rows are added, times its strength over the square root of their number.
model::Lanes logits_of(const FloatWeights& weights, const Recipe& recipe, const Example& example);

// Stochastic gradient descent with AdaGrad (Duchi, Hazan and Singer, JMLR 2011) on the cross-entropy of all heads, the mean
// of `recipe.rounds` runs. Weights begin at `start` and decay towards it, or at zero and towards zero when it is null.
// Deterministic: one thread, orders that depend on the seed alone.
FloatWeights fit(std::span<const Example* const> examples, const Recipe& recipe, const FloatWeights* start = nullptr);

}  // namespace crowdline::training
