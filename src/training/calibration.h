// Temperatures that make probabilities true (Guo, Pleiss, Sun and Weinberger, ICML 2017).
#pragma once

#include <span>

#include "model/outputs.h"

namespace crowdline::training {

// A prediction for a message that its model did not see, and what was right.
struct Judged {
  model::Lanes logits{};
  model::Score target;
};

// For each head the temperature in [0.25, 4] with the least cross-entropy, found by golden-section search.
model::Temperatures calibrate(std::span<const Judged> judged);

}  // namespace crowdline::training
