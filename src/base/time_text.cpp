#include "base/time_text.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <cstdlib>

namespace crowdline {
namespace {

constexpr std::int64_t kMostSeconds = 3'600'000'000'000;  // 10^9 hours: all that is read can be written and read again
// Years are written with four digits: 0000-01-01T00:00:00Z, and 10000-01-01T00:00:00Z.
constexpr std::int64_t kFirstInstantSeconds = -62'167'219'200;
constexpr std::int64_t kPastInstantSeconds = 253'402'300'800;

// Takes `count` digits (or all there are, when 0) off the front.
std::optional<std::int64_t> take_number(std::string_view& text, std::size_t count = 0) {
  std::size_t length = 0;
  while (length < text.size() && text[length] >= '0' && text[length] <= '9' && (count == 0 || length < count)) ++length;
  if (length == 0 || length > 15 || (count != 0 && length != count)) return std::nullopt;
  std::int64_t value = 0;
  std::from_chars(text.data(), text.data() + length, value);
  text.remove_prefix(length);
  return value;
}

bool take(std::string_view& text, char c) {
  if (text.empty() || text.front() != c) return false;
  text.remove_prefix(1);
  return true;
}

// Fraction digits after the dot, as milliseconds; 0-9 digits.
std::optional<std::int64_t> take_fraction_ms(std::string_view& text) {
  std::int64_t ms = 0;
  std::size_t digits = 0;
  while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
    if (digits < 3) ms = ms * 10 + (text.front() - '0');
    ++digits;
    text.remove_prefix(1);
  }
  if (digits == 0 || digits > 9) return std::nullopt;
  for (; digits < 3; ++digits) ms *= 10;
  return ms;
}

// "1h2m3s", "1m30s", "90s", "90".
std::optional<std::int64_t> parse_units(std::string_view text) {
  std::int64_t seconds = 0;
  std::int64_t last_unit = INT64_MAX;
  while (!text.empty()) {
    const auto number = take_number(text);
    if (!number || *number > 1'000'000'000) return std::nullopt;
    std::int64_t unit = 1;
    if (take(text, 'h'))
      unit = 3600;
    else if (take(text, 'm'))
      unit = 60;
    else if (!take(text, 's') && !text.empty())
      return std::nullopt;
    if (unit >= last_unit) return std::nullopt;
    last_unit = unit;
    seconds += *number * unit;
  }
  if (last_unit == INT64_MAX || seconds > kMostSeconds) return std::nullopt;
  return seconds * 1000;
}

// "12:34" or "1:02:03", perhaps with a fraction.
std::optional<std::int64_t> parse_colons(std::string_view text) {
  std::int64_t seconds = 0;
  int groups = 0;
  do {
    const std::size_t before = text.size();
    const auto number = take_number(text);
    if (!number || ++groups > 3 || *number > 1'000'000'000) return std::nullopt;
    if (groups > 1 && (*number > 59 || before - text.size() != 2)) return std::nullopt;
    seconds = seconds * 60 + *number;
  } while (take(text, ':'));
  std::int64_t ms = 0;
  if (take(text, '.')) {
    const auto fraction = take_fraction_ms(text);
    if (!fraction) return std::nullopt;
    ms = *fraction;
  }
  if (!text.empty() || groups < 2) return std::nullopt;
  return seconds * 1000 + ms;
}

}  // namespace

std::string format_offset(std::int64_t offset_ms) {
  const std::int64_t seconds = std::abs(offset_ms) / 1000;
  const char* sign = offset_ms <= -1000 ? "-" : "";
  const std::int64_t hours = seconds / 3600;
  if (hours > 0) return fmt::format("{}{}:{:02}:{:02}", sign, hours, seconds / 60 % 60, seconds % 60);
  return fmt::format("{}{}:{:02}", sign, seconds / 60, seconds % 60);
}

std::optional<std::int64_t> parse_offset(std::string_view text) {
  const bool negative = take(text, '-');
  const auto value = text.find(':') == std::string_view::npos ? parse_units(text) : parse_colons(text);
  if (!value) return std::nullopt;
  return negative ? -*value : *value;
}

std::string format_instant(std::int64_t unix_ms) {
  using namespace std::chrono;
  const sys_time<milliseconds> instant{milliseconds{unix_ms}};
  const auto day = floor<days>(instant);
  const year_month_day date{day};
  const std::int64_t ms = (instant - day).count();
  const std::int64_t seconds = ms / 1000;
  const std::string fraction = ms % 1000 == 0 ? "" : fmt::format(".{:03}", ms % 1000);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), seconds / 3600,
                     seconds / 60 % 60, seconds % 60, fraction);
}

std::optional<std::int64_t> parse_instant(std::string_view text) {
  using namespace std::chrono;
  const auto y = take_number(text, 4);
  if (!y || !take(text, '-')) return std::nullopt;
  const auto mo = take_number(text, 2);
  if (!mo || !take(text, '-')) return std::nullopt;
  const auto d = take_number(text, 2);
  if (!d || !(take(text, 'T') || take(text, 't') || take(text, ' '))) return std::nullopt;
  const auto h = take_number(text, 2);
  if (!h || *h > 23 || !take(text, ':')) return std::nullopt;
  const auto mi = take_number(text, 2);
  if (!mi || *mi > 59 || !take(text, ':')) return std::nullopt;
  const auto s = take_number(text, 2);
  if (!s || *s > 60) return std::nullopt;
  std::int64_t fraction = 0;
  if (take(text, '.')) {
    const auto read = take_fraction_ms(text);
    if (!read) return std::nullopt;
    fraction = *read;
  }
  std::int64_t zone_minutes = 0;
  if (!take(text, 'Z') && !take(text, 'z')) {
    const bool west = take(text, '-');
    if (!west && !take(text, '+')) return std::nullopt;
    const auto zh = take_number(text, 2);
    take(text, ':');
    const auto zm = take_number(text, 2);
    if (!zh || !zm || *zh > 23 || *zm > 59) return std::nullopt;
    zone_minutes = (*zh * 60 + *zm) * (west ? -1 : 1);
  }
  const year_month_day date{year{static_cast<int>(*y)}, month{static_cast<unsigned>(*mo)},
                            day{static_cast<unsigned>(*d)}};
  if (!text.empty() || !date.ok()) return std::nullopt;
  const std::int64_t day_seconds = sys_days{date}.time_since_epoch().count() * std::int64_t{86400};
  const std::int64_t seconds = day_seconds + *h * 3600 + (*mi - zone_minutes) * 60 + *s;
  if (seconds < kFirstInstantSeconds || seconds >= kPastInstantSeconds) return std::nullopt;
  return seconds * 1000 + fraction;
}

std::string format_duration(std::int64_t duration_ms) {
  const std::int64_t seconds = std::abs(duration_ms) / 1000;
  if (seconds >= 3600) return fmt::format("{} h {} min", seconds / 3600, seconds / 60 % 60);
  if (seconds >= 60)
    return seconds % 60 == 0 ? fmt::format("{} min", seconds / 60)
                             : fmt::format("{} min {} s", seconds / 60, seconds % 60);
  return fmt::format("{} s", seconds);
}

}  // namespace crowdline
