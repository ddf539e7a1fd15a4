#include "text/video_time_glyphs.h"

#include <algorithm>
#include <iterator>

#include "text/characters.h"

namespace crowdline::text {
namespace {

struct Word {
  std::string_view text;
  char sign;
};

// Longer ones first.
constexpr Word kWords[] = {
    {"時間", glyph::kHour},      {"小时", glyph::kHour},      {"小時", glyph::kHour},      {"시간", glyph::kHour},
    {"午前", glyph::kClockHalf}, {"午後", glyph::kClockHalf}, {"上午", glyph::kClockHalf}, {"下午", glyph::kClockHalf},
    {"오전", glyph::kClockHalf}, {"오후", glyph::kClockHalf}, {"分钟", glyph::kMinute},    {"分鐘", glyph::kMinute},
    {"分", glyph::kMinute},      {"분", glyph::kMinute},      {"秒", glyph::kSecond},      {"초", glyph::kSecond},
};

// Zero of each script whose ten digits follow each other.
constexpr char32_t kZeros[] = {0x0660, 0x06F0, 0x0966, 0x09E6, 0x0E50, 0xFF10};

char sign_of(char32_t value) {
  if (value < 128) {
    const char c = ascii_lower(static_cast<char>(value));
    return class_of(value) == CharClass::kSpace ? ' ' : c < 32 ? glyph::kOther : c;
  }
  for (const char32_t zero : kZeros) {
    if (value >= zero && value < zero + 10) return static_cast<char>('0' + (value - zero));
  }
  switch (value) {
    case 0xFF1A:  // fullwidth
    case 0x2236:  // ratio
    case 0xA789:  // modifier letter colon
    case 0xFE55:  // small
      return ':';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2212:
    case 0xFF0D:
      return '-';
    case 0x2014:  // em dash
    case 0x301C:
    case 0xFF5E:
      return '~';
    default:
      return class_of(value) == CharClass::kSpace ? ' ' : glyph::kOther;
  }
}

}  // namespace

std::vector<Glyph> glyphs_of(std::string_view text) {
  std::vector<Glyph> glyphs;
  glyphs.reserve(text.size() + 1);
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = static_cast<std::uint32_t>(at);
    const auto* word = std::ranges::find_if(
        kWords, [rest = text.substr(at)](const Word& candidate) { return rest.starts_with(candidate.text); });
    if (word != std::end(kWords)) {
      glyphs.push_back({word->sign, begin});
      at += word->text.size();
      continue;
    }
    const CodePoint point = decode(text, at);
    at += point.size;
    if (class_of(point.value) != CharClass::kInvisible) glyphs.push_back({sign_of(point.value), begin});
  }
  glyphs.push_back({' ', static_cast<std::uint32_t>(text.size())});
  return glyphs;
}

}  // namespace crowdline::text
