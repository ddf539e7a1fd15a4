// Trained weights as the bytes of a model file.
#pragma once

#include <string>
#include <string_view>

#include "training/optimizer.h"

namespace crowdline::training {

// Each group and lane has its own scale, so that its largest weight becomes 127.
std::string quantise(const FloatWeights& weights, const Recipe& recipe, const model::Temperatures& temperatures,
                     std::string_view name);

}  // namespace crowdline::training
