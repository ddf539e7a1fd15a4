// What the digits of a time say, wherever they stand.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "text/video_time_glyphs.h"

namespace crowdline::text {

struct ParsedTime {
  std::int64_t ms = 0;
  std::size_t begin = 0;  // glyphs [begin, end)
  std::size_t end = 0;
  bool with_units = false;  // "2m30s", "12分34秒"
};

// The time whose first digit is glyph `at`; nullopt when digits and colons there have another form.
std::optional<ParsedTime> parse_video_time(std::span<const Glyph> glyphs, std::size_t at);

}  // namespace crowdline::text
