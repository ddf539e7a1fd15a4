// Trained weights as the bytes of a model file.
#pragma once

#include <string>
#include <string_view>

#include "model/model_file.h"
#include "training/optimizer.h"

namespace crowdline::training {

// Each group and lane has its own scale, so that its largest weight becomes 127.
std::string quantise(const FloatWeights& weights, const Recipe& recipe, const model::Temperatures& temperatures,
                     std::string_view name);

// The weights of a model's file, as far as its bytes keep them. They go with the strengths that the file has.
FloatWeights weights_of(const model::ModelView& model);

}  // namespace crowdline::training
