// A comment as the signs that times are written with, whatever the script.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace crowdline::text {

// What a glyph is to a time. Other ASCII characters stand for themselves, letters in lower case.
namespace glyph {
inline constexpr char kHour = 1;  // 時間, 小时, 시간
inline constexpr char kMinute = 2;
inline constexpr char kSecond = 3;
inline constexpr char kClockHalf = 4;  // 午前, 午後, 上午, 下午, 오전, 오후: a clock time follows
inline constexpr char kOther = 5;
}  // namespace glyph

struct Glyph {
  char sign = glyph::
      kOther;  // digits of all scripts are '0' to '9', colons ':', hyphens '-', long dashes and waves '~', spaces ' '
  std::uint32_t begin = 0;  // byte
};

// With one more glyph ' ' at the end, whose `begin` is text.size().
std::vector<Glyph> glyphs_of(std::string_view text);

}  // namespace crowdline::text
