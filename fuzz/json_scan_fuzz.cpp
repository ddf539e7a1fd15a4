// The fast scan for the end of a JSON value agrees with the plain one, in one piece and in two.
#include <cstdlib>
#include <string>
#include <string_view>

#include "formats/json_scan.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace crowdline::formats;
  if (size == 0) return 0;
  const std::string padded = std::string(reinterpret_cast<const char*>(data) + 1, size - 1) + std::string(64, '}');
  const std::string_view text = std::string_view(padded).substr(0, size - 1);
  JsonScanState fast, plain, pieces;
  const std::size_t end = scan_json_value_plainly(text, plain);
  if (scan_json_value(text, fast) != end) std::abort();
  const std::size_t cut = text.empty() ? 0 : data[0] * text.size() / 256;
  std::size_t found = scan_json_value(text.substr(0, cut), pieces);
  if (found == std::string_view::npos) {
    found = scan_json_value(text.substr(cut), pieces);
    if (found != std::string_view::npos) found += cut;
  }
  if (found != end) std::abort();
  if (end == std::string_view::npos &&
      (fast.depth != plain.depth || fast.in_string != plain.in_string || fast.escaped != plain.escaped))
    std::abort();
  return 0;
}
