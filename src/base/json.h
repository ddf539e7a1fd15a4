// JSON values that keep the order in which members were added. Bulk input is read with simdjson instead.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "base/error.h"

namespace crowdline {

using Json = nlohmann::ordered_json;

// Fails with kNotUnderstood. `what` names the text in the error, e.g. "the request body".
Result<Json> parse_json(std::string_view text, std::string_view what);

// Compact text; bytes that are no UTF-8 become U+FFFD.
std::string to_text(const Json& json);

// Rounds to `digits` decimals, so that documents stay short and stable; -0 becomes 0.
double rounded(double value, int digits = 4);

}  // namespace crowdline
