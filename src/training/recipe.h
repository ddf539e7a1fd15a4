// What a training run is made of, besides its data.
#pragma once

#include <array>
#include <cstdint>

#include "model/message_keys.h"
#include "model/outputs.h"

namespace crowdline::training {

struct Recipe {
  std::uint32_t epochs = 12;
  std::uint32_t rounds = 2;  // runs with other orders, whose weights are averaged
  float rate = 0.1F;         // AdaGrad's
  float dense_rate = 0.15F;
  std::array<float, model::kHeads> decay{1e-3F, 1e-4F, 1e-4F, 1e-4F};     // L2, at each touch of a row, by head
  std::array<float, model::kKeyGroups> strength{0.7F, 0.7F, 0.3F, 1.0F};  // of each group; 0 leaves it out
  bool lexicon = true;                                                    // whether the dense features take part
  std::array<float, model::kHeads> written_weight{0.08F, 0.15F, 0.15F,
                                                  0.15F};  // of a message of our own writing, by head
  float term_weight = 0.02F;                               // of a term of the lexicon on its own
  float taught_weight = 0.3F;                              // of a message that only a teacher labelled
  float polar_weight = 1.2F;                               // of negative and positive labels; most are neutral
  // If above 0, instead of polar_weight: each class of sentiment weighs this power of (a third of all weight over its own), so
  // that at 1 all three weigh the same together.
  float balance = 0;
  // Of the logits of a model that is there already, as further features; 0 without them.
  float advice_strength = 0;
  std::uint64_t seed = 1;
};

// For a few thousand messages with nothing beside them. Weights of label classes are of the shipped model's labels, which
// are mostly neutral: here they count the same.
inline Recipe small_set_recipe() { return {.polar_weight = 1}; }

// For going on from a model that knows chat with a few thousand messages of another kind: the lexicon's features, which it
// has learnt from many more, move slowly, and what the lexicon says alone is not taught again.
inline Recipe fine_tuning_recipe() { return {.dense_rate = 0.05F, .term_weight = 0, .polar_weight = 1}; }

// For a few thousand messages whose labels follow habits of their own: learns from nothing, but hears what a model that knows
// chat says of each message, and what it is worth here.
inline Recipe advised_recipe() {
  return {.term_weight = 0, .polar_weight = 1, .balance = 0.3F, .advice_strength = 0.3F};
}

}  // namespace crowdline::training
