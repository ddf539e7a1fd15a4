#include "text/characters.h"

#include <utf8proc.h>

#include <cstring>

namespace crowdline::text {
namespace {

// Zero-width and filler characters that people and clients add to get past duplicate filters, and bidi controls.
bool is_dropped(char32_t v) {
  return v == 0xAD || v == 0x34F || v == 0x61C || v == 0x115F || v == 0x1160 || v == 0x17B4 || v == 0x17B5 ||
         (v >= 0x180B && v <= 0x180F) || v == 0x200B || v == 0x200C || v == 0x200E || v == 0x200F ||
         (v >= 0x202A && v <= 0x202E) || (v >= 0x2060 && v <= 0x206F) || v == 0x3164 || (v >= 0xFE00 && v <= 0xFE0E) ||
         v == 0xFEFF || v == 0xFFA0 || (v >= 0xFFF0 && v <= 0xFFFB) || (v >= 0xE0000 && v <= 0xE001F) ||
         (v >= 0xE0080 && v <= 0xE0FFF);
}

bool is_space(char32_t v, utf8proc_category_t category) {
  return v == ' ' || (v >= 9 && v <= 13) || v == 0x85 || v == 0x2800 || category == UTF8PROC_CATEGORY_ZS ||
         category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}

bool is_modifier(char32_t v) {
  return v == 0xFE0F || v == 0x20E3 || (v >= 0x1F3FB && v <= 0x1F3FF) || (v >= 0xE0020 && v <= 0xE007F);
}

bool is_pictogram(char32_t v, const utf8proc_property_t& property) {
  // Signs that stand in running text and are no reaction.
  if (v == 0xA9 || v == 0xAE || v == 0x2122 || v == 0x203C || v == 0x2049) return false;
  return property.boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

}  // namespace

CodePoint decode(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 128) return {first, 1};
  utf8proc_int32_t value = 0;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at;
  const utf8proc_ssize_t size = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &value);
  if (size <= 0) return {0xFFFD, 1};
  return {static_cast<char32_t>(value), static_cast<std::uint32_t>(size)};
}

void append_utf8(std::string& out, char32_t value) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(value), bytes.data());
  out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
}

CharClass class_by_properties(char32_t value) {
  if (is_dropped(value)) return CharClass::kInvisible;
  if (value == 0x200D) return CharClass::kJoiner;
  if (is_modifier(value)) return CharClass::kModifier;
  if (value >= 0x1F1E6 && value <= 0x1F1FF) return CharClass::kRegional;
  const utf8proc_property_t& property = *utf8proc_get_property(static_cast<utf8proc_int32_t>(value));
  const auto category = static_cast<utf8proc_category_t>(property.category);
  if (is_space(value, category)) return CharClass::kSpace;
  if (is_pictogram(value, property)) return CharClass::kPictogram;
  switch (category) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
      return CharClass::kLetter;
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
      return CharClass::kDigit;
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
      return CharClass::kInvisible;
    default:
      return CharClass::kMark;
  }
}

bool is_ascii(std::string_view text) {
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t block = 0;
    std::memcpy(&block, text.data() + at, 8);
    if ((block & 0x8080808080808080ULL) != 0) return false;
  }
  for (; at < text.size(); ++at) {
    if (static_cast<unsigned char>(text[at]) >= 128) return false;
  }
  return true;
}

}  // namespace crowdline::text
