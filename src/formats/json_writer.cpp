#include "formats/json_writer.h"

#include <algorithm>
#include <cmath>

#include "base/json.h"
#include "formats/timeline_document.h"

namespace crowdline::formats {

void JsonWriter::number(double value) {
  constexpr double kScale = 1e4;
  constexpr double kExact = 1e11;
  if (!(std::abs(value) < kExact)) return raw(crowdline::to_text(document_number(value)));
  const double result = std::round(value * kScale) / kScale;
  if (result == std::trunc(result)) return integer(static_cast<std::int64_t>(result));
  // The digits that nlohmann::json writes, which are not always the fewest.
  char digits[64];
  const char* end = nlohmann::detail::to_chars(digits, digits + sizeof digits, result);
  raw({digits, static_cast<std::size_t>(end - digits)});
}

void JsonWriter::text(std::string_view value) {
  const bool simple = std::ranges::all_of(value, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= ' ' && byte < 128 && c != '"' && c != '\\';
  });
  if (!simple) return raw(crowdline::to_text(Json(value)));
  separate();
  out_ += '"';
  out_ += value;
  out_ += '"';
  separator_due_ = true;
}

}  // namespace crowdline::formats
