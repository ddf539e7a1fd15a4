#include "net/byte_range.h"

#include <charconv>

namespace crowdline::net {
namespace {

// nullopt when `text` is not a plain number; numbers beyond 64 bits become the greatest.
std::optional<std::uint64_t> read_number(std::string_view text) {
  if (text.empty()) return std::nullopt;
  std::uint64_t value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ptr != text.data() + text.size()) return std::nullopt;
  return read.ec == std::errc::result_out_of_range ? UINT64_MAX : value;
}

}  // namespace

RangeRequest parse_range(std::optional<std::string_view> header, std::uint64_t size) {
  constexpr std::string_view kUnit = "bytes=";
  if (!header || !header->starts_with(kUnit)) return {};
  const auto spec = header->substr(kUnit.size());
  const auto dash = spec.find('-');
  if (dash == std::string_view::npos || spec.find(',') != std::string_view::npos) return {};
  const auto first = read_number(spec.substr(0, dash));
  const auto last = read_number(spec.substr(dash + 1));
  const bool open_end = spec.size() == dash + 1;
  const bool open_start = dash == 0;
  if (open_start) {  // the last N bytes
    if (!last) return {};
    if (*last == 0 || size == 0) return {RangeVerdict::kUnsatisfiable, {}};
    return {RangeVerdict::kPart, {size - std::min(*last, size), size - 1}};
  }
  if (!first || (!last && !open_end) || (last && *last < *first)) return {};
  if (*first >= size) return {RangeVerdict::kUnsatisfiable, {}};
  return {RangeVerdict::kPart, {*first, last ? std::min(*last, size - 1) : size - 1}};
}

}  // namespace crowdline::net
