#include "base/json.h"

#include <cmath>

namespace crowdline {

Result<Json> parse_json(std::string_view text, std::string_view what) {
  Json json = Json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (json.is_discarded()) return fail(ErrorCode::kNotUnderstood, std::string(what) + " is not valid JSON");
  return json;
}

std::string to_text(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

double rounded(double value, int digits) {
  const double scale = std::pow(10.0, digits);
  const double result = std::round(value * scale) / scale;
  return result == 0 ? 0.0 : result;
}

}  // namespace crowdline
