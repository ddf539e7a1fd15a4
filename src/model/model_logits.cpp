#include "model/model_logits.h"

#include <bit>
#include <cmath>

namespace crowdline::model {

static_assert(kDenseCount <= 64);

// Most features are 0: the others are found first, without branches, and their rows added in their order.
Lanes dense_logits(const ModelHead& head, const DenseFeatures& dense) {
  std::uint64_t used = 0;
  for (std::size_t feature = 0; feature < kDenseCount; ++feature)
    used |= static_cast<std::uint64_t>(dense[feature] != 0) << feature;
  Lanes lanes{};
  for (; used != 0; used &= used - 1) {
    const auto feature = static_cast<std::size_t>(std::countr_zero(used));
    const Lanes& row = head.dense[feature];
    for (std::size_t lane = 0; lane < kLanes; ++lane) lanes[lane] += row[lane] * dense[feature];
  }
  return lanes;
}

float group_value(float strength, std::uint32_t count) {
  return count == 0 ? 0.0F : strength / std::sqrt(static_cast<float>(count));
}

void add_groups(const ModelHead& head, const std::array<Sums, kKeyGroups>& sums, const GroupCounts& counts,
                Lanes& lanes) {
  for (std::size_t group = 0; group < kKeyGroups; ++group) {
    if (counts[group] == 0) continue;
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
