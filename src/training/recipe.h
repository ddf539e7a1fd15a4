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
  float decay = 1e-4F;                                                    // L2, at each touch of a row
  std::array<float, model::kKeyGroups> strength{0.7F, 0.7F, 0.3F, 1.0F};  // of each group; 0 leaves it out
  bool lexicon = true;                                                    // whether the dense features take part
  std::array<float, model::kHeads> written_weight{0.15F, 0.15F, 0.15F,
                                                  0.15F};  // of a message of our own writing, by head
  float term_weight = 0.05F;                               // of a term of the lexicon on its own
  float taught_weight = 0.3F;                              // of a message that only a teacher labelled
  std::uint64_t seed = 1;
};

}  // namespace crowdline::training
