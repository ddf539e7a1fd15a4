// A comparison of two models as JSON: `GET /api/v1/models/compare`, `crowdline model compare --json`.
#pragma once

#include "base/json.h"
#include "timeline/model_comparison.h"

namespace crowdline::formats {

// {"models":["tuned","base"],"overall","windows","most_different"}; every member: api/openapi.yaml.
Json to_json(const timeline::ModelComparison& comparison);

}  // namespace crowdline::formats
