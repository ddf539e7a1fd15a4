// What a code point is for tokens and for cleaning. ASCII by table, everything else from utf8proc.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace crowdline::text {

enum class CharClass : std::uint8_t {
  kSpace,
  kLetter,  // letters and combining marks
  kDigit,
  kMark,       // punctuation, symbols, U+FFFD
  kPictogram,  // begins an emoji
  kRegional,   // half of a flag
  kJoiner,     // U+200D between emoji
  kModifier,   // variation selector 16, skin tones, keycap, tags: belongs to the emoji before it
  kInvisible,  // dropped when cleaning: zero-width and control characters
};

struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 1;  // bytes read; a bad byte is read alone and gives U+FFFD
};

// The code point at `at`, which is below text.size().
CodePoint decode(std::string_view text, std::size_t at);
void append_utf8(std::string& out, char32_t value);

// By utf8proc for every code point; the reference of `class_of`.
CharClass class_by_properties(char32_t value);

constexpr std::array<CharClass, 128> ascii_classes() {
  std::array<CharClass, 128> table{};
  for (std::size_t c = 0; c < 128; ++c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool space = c == ' ' || (c >= 9 && c <= 13);
    table[c] = letter                 ? CharClass::kLetter
               : c >= '0' && c <= '9' ? CharClass::kDigit
               : space                ? CharClass::kSpace
               : c < 32 || c == 127   ? CharClass::kInvisible
                                      : CharClass::kMark;
  }
  return table;
}
inline constexpr std::array<CharClass, 128> kAsciiClasses = ascii_classes();

inline CharClass class_of(char32_t value) { return value < 128 ? kAsciiClasses[value] : class_by_properties(value); }

inline bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
inline bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
inline char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

// True when every byte is below 128.
bool is_ascii(std::string_view text);

}  // namespace crowdline::text
