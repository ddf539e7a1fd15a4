#include "text/video_time_parse.h"

namespace crowdline::text {
namespace {

using Glyphs = std::span<const Glyph>;

constexpr std::size_t kMostDigits = 3;

char sign(Glyphs glyphs, std::size_t at) { return at < glyphs.size() ? glyphs[at].sign : ' '; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

struct Number {
  std::int64_t value = 0;
  std::size_t digits = 0;
};

// All digits from `at` on, which moves behind them.
Number take_number(Glyphs glyphs, std::size_t& at) {
  Number number;
  for (; is_digit(sign(glyphs, at)); ++at) {
    if (++number.digits <= kMostDigits) number.value = number.value * 10 + (glyphs[at].sign - '0');
  }
  return number;
}

std::optional<ParsedTime> parse_colons(Glyphs glyphs, std::size_t at) {
  ParsedTime time{.begin = at};
  const Number first = take_number(glyphs, at);
  std::int64_t seconds = first.value;
  std::size_t groups = 1;
  while (sign(glyphs, at) == ':' && is_digit(sign(glyphs, at + 1))) {
    ++at;
    const Number number = take_number(glyphs, at);
    if (++groups > 3 || number.digits != 2 || number.value > 59) return std::nullopt;
    seconds = seconds * 60 + number.value;
  }
  if (groups < 2 || first.digits > (groups == 3 ? kMostDigits - 1 : kMostDigits)) return std::nullopt;
  time.ms = seconds * 1000;
  time.end = at;
  return time;
}

// 3600, 60 or 1; 0: no unit.
std::int64_t unit_of(char c) {
  if (c == 'h' || c == glyph::kHour) return 3600;
  if (c == 'm' || c == glyph::kMinute) return 60;
  return c == 's' || c == glyph::kSecond ? 1 : 0;
}

// Minutes and seconds at least: what has one unit only is a length or a number of something.
std::optional<ParsedTime> parse_units(Glyphs glyphs, std::size_t at) {
  ParsedTime time{.begin = at, .with_units = true};
  std::int64_t last_unit = 3601;
  std::int64_t seconds = 0;
  std::size_t parts = 0;
  while (last_unit != 1) {
    const Number number = take_number(glyphs, at);
    const std::int64_t unit = unit_of(sign(glyphs, at));
    const bool fits = number.digits > 0 && number.digits <= kMostDigits && (parts == 0 || number.value < 60);
    if (!fits || unit == 0 || unit >= last_unit) return std::nullopt;
    seconds += number.value * unit;
    last_unit = unit;
    ++parts;
    time.end = ++at;
    if (sign(glyphs, at) == ' ') ++at;
  }
  if (parts < 2) return std::nullopt;
  time.ms = seconds * 1000;
  return time;
}

}  // namespace

std::optional<ParsedTime> parse_video_time(Glyphs glyphs, std::size_t at) {
  auto time = parse_colons(glyphs, at);
  return time ? time : parse_units(glyphs, at);
}

}  // namespace crowdline::text
