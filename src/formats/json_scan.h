// Finds where a JSON value ends without reading it: counts brackets outside strings, 64 bytes at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace crowdline::formats {

// Where a scan stands between two pieces of the input. Starts before the opening bracket of an object or array.
struct JsonScanState {
  std::int64_t depth = 0;
  bool in_string = false;
  bool escaped = false;  // the next byte belongs to an escape
};

// The position behind the bracket that closes the value, or npos when it closes later; then `state` continues with the
// bytes behind `text`. "{" and "[" count alike: what the value is worth is for the parser to say. At least 64 bytes behind
// `text` must be readable.
std::size_t scan_json_value(std::string_view text, JsonScanState& state);

// The same byte by byte: the reference that tests compare with, and the way for other processors.
std::size_t scan_json_value_plainly(std::string_view text, JsonScanState& state);

// `text` begins behind the opening quote. The position behind the closing one, or npos; `escaped` continues.
std::size_t scan_json_string(std::string_view text, bool& escaped);

}  // namespace crowdline::formats
