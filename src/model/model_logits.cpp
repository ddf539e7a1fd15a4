#include "model/model_logits.h"

#include <cmath>

namespace crowdline::model {

Lanes dense_logits(const ModelHead& head, const DenseFeatures& dense) {
  Lanes lanes{};
  for (std::size_t feature = 0; feature < kDenseCount; ++feature) {
    const float value = dense[feature];
    if (value == 0) continue;  // most are
    const Lanes& row = head.dense[feature];
    for (std::size_t lane = 0; lane < kLanes; ++lane) lanes[lane] += row[lane] * value;
  }
  return lanes;
}

float group_value(float strength, std::uint32_t count) {
  return count == 0 ? 0.0F : strength / std::sqrt(static_cast<float>(count));
}

void add_groups(const ModelHead& head, const std::array<Sums, kKeyGroups>& sums, const GroupCounts& counts,
                Lanes& lanes) {
  for (std::size_t group = 0; group < kKeyGroups; ++group) {
    const float value = group_value(head.strength[group], counts[group]);
    for (std::size_t lane = 0; lane < kLanes; ++lane)
      lanes[lane] += static_cast<float>(sums[group][lane]) * (head.scale[group][lane] * value);
  }
}

Lanes reference_logits(const ModelView& model, const DenseFeatures& dense, const MessageKeys& keys) {
  Lanes lanes = dense_logits(*model.head, dense);
  std::array<Sums, kKeyGroups> sums{};
  GroupCounts counts{};
  for (std::size_t group = 0; group < kKeyGroups; ++group) {
    counts[group] = static_cast<std::uint32_t>(keys[group].size());
    for (const std::uint32_t place : keys[group]) {
      for (std::size_t lane = 0; lane < kLanes; ++lane) sums[group][lane] += model.table[place][lane];
    }
  }
  add_groups(*model.head, sums, counts, lanes);
  return lanes;
}

}  // namespace crowdline::model
