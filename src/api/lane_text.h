// Lanes as the JSON text that the page draws: columns of equal length.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "timeline/second_lanes.h"

namespace crowdline::api {

// Written straight into text: a day at 1,200 points has 18,000 numbers. Means and shares have at most 4 decimals; they are null
// where no organic message was written.
std::string lane_text(std::span<const timeline::LaneBin> bins, std::int64_t from_ms, std::int64_t to_ms,
                      std::int64_t step_ms);

// Appends `value` with at most 4 decimals and without zeros at the end: "0.25", "-1", "3.1416". Must be within ±9e14.
void append_decimal(std::string& text, double value);

}  // namespace crowdline::api
