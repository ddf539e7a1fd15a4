#include "training/quantise.h"

#include <algorithm>
#include <cmath>

#include "model/model_file.h"

namespace crowdline::training {
namespace {

constexpr float kLargestByte = 127;

model::Lanes largest_weights(std::span<const model::Lanes> rows) {
  model::Lanes largest{};
  for (const model::Lanes& row : rows) {
    for (std::size_t lane = 0; lane < model::kLanes; ++lane)
      largest[lane] = std::max(largest[lane], std::abs(row[lane]));
  }
  return largest;
}

}  // namespace

std::string quantise(const FloatWeights& weights, const Recipe& recipe, const model::Temperatures& temperatures,
                     std::string_view name) {
  model::ModelHead head;
  head.strength = recipe.strength;
  head.temperatures = temperatures;
  head.dense = weights.dense;
  std::vector<model::ByteRow> table(model::kBuckets);
  for (std::size_t group = 0; group < model::kKeyGroups; ++group) {
    const std::span rows(weights.table.data() + model::kGroupBegin[group], model::kGroupSize[group]);
    const model::Lanes largest = largest_weights(rows);
    for (std::size_t lane = 0; lane < model::kLanes; ++lane) {
      const float scale = largest[lane] / kLargestByte;
      head.scale[group][lane] = scale;
      if (scale == 0) continue;
      for (std::size_t i = 0; i < rows.size(); ++i) {
        const float value = rows[i][lane] / scale;
        table[model::kGroupBegin[group] + i][lane] =
            static_cast<std::int8_t>(std::clamp(std::nearbyint(value), -kLargestByte, kLargestByte));
      }
    }
  }
  return model::write_model(head, table, name);
}

FloatWeights weights_of(const model::ModelView& model) {
  FloatWeights weights;
  weights.dense = model.head->dense;
  for (std::size_t group = 0; group < model::kKeyGroups; ++group) {
    const model::Lanes& scale = model.head->scale[group];
    for (std::size_t place = model::kGroupBegin[group]; place < model::kGroupBegin[group] + model::kGroupSize[group];
         ++place) {
      for (std::size_t lane = 0; lane < model::kLanes; ++lane)
        weights.table[place][lane] = static_cast<float>(model.table[place][lane]) * scale[lane];
    }
  }
  return weights;
}

}  // namespace crowdline::training
