#include "formats/instant_text.h"

#include <charconv>
#include <cmath>
#include <string>

#include "base/time_text.h"

namespace crowdline::formats {
namespace {

constexpr double kFirstMs = 631'152'000'000;   // 1990
constexpr double kLastMs = 7'258'118'400'000;  // 2200
constexpr double kLongestSeconds = 3'600'000'000;
constexpr std::size_t kExactDigits = 15;

// A whole number without a sign, as most times are; every one of so many digits is a double.
std::optional<double> parse_digits(std::string_view text) {
  if (text.empty() || text.size() > kExactDigits) return std::nullopt;
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return static_cast<double>(number);
}

}  // namespace

std::optional<std::int64_t> parse_loose_instant(std::string_view text) {
  if (text.size() < 19 || text.size() > 40) return std::nullopt;
  if (text.ends_with(" UTC")) text.remove_suffix(4);
  if (const auto instant = parse_instant(text)) return instant;
  return parse_instant(std::string(text) + 'Z');
}

std::optional<std::int64_t> instant_of_count(double count) {
  for (const double unit_ms : {1000.0, 1.0, 1e-3, 1e-6}) {
    const double ms = count * unit_ms;
    if (ms >= kFirstMs && ms <= kLastMs) return static_cast<std::int64_t>(ms);
  }
  return std::nullopt;
}

std::optional<double> parse_number(std::string_view text) {
  if (const auto number = parse_digits(text)) return number;
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(number)) return std::nullopt;
  return number;
}

std::optional<std::int64_t> ms_of_seconds(double seconds) {
  if (!(std::abs(seconds) < kLongestSeconds)) return std::nullopt;
  return std::llround(seconds * 1000.0);
}

}  // namespace crowdline::formats
