// Scores as JSON, in the shape of `crowdline score`.
#pragma once

#include <span>

#include "base/json.h"
#include "model/score.h"
#include "model/scorer.h"

namespace crowdline::model {

// {"sentiment":{"label":-1|0|1,"negative","neutral","positive"},"emotion":{"label":NAME,NAME:probability…},
//  "toxicity":{"label":0|1|2,"none","rude","attack"},"question":probability}; probabilities with four decimals.
Json to_json(const Score& score);

// [{"feature","head","weight"}…], the value of "because".
Json to_json(std::span<const Reason> reasons);

}  // namespace crowdline::model
