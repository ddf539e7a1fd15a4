// From a model's numbers to logits: the arithmetic that the scorer, its reference and its explanation share.
#pragma once

#include "model/message_keys.h"
#include "model/model_file.h"

namespace crowdline::model {

// Sums of rows of bytes; exact, so that they are the same in any order.
using Sums = std::array<std::int32_t, kLanes>;
using GroupCounts = std::array<std::uint32_t, kKeyGroups>;

Lanes dense_logits(const ModelHead& head, const DenseFeatures& dense);

// What one row of a group weighs in a message with `count` of them.
float group_value(float strength, std::uint32_t count);

// Adds each group's sum, scaled, to `lanes`.
void add_groups(const ModelHead& head, const std::array<Sums, kKeyGroups>& sums, const GroupCounts& counts,
                Lanes& lanes);

// Logits from all keys of a message, plainly: the reference of the scorer's fast path.
Lanes reference_logits(const ModelView& model, const DenseFeatures& dense, const MessageKeys& keys);

}  // namespace crowdline::model
