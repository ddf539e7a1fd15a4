#include "formats/utf8_repair.h"

#include <simdjson.h>

#include <algorithm>

#include "text/characters.h"

namespace crowdline::formats {
namespace {

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// What a first byte asks for (The Unicode Standard, table 3-7); size 0: no character begins with it.
struct Lead {
  std::size_t size = 0;
  unsigned char lowest_second = 0x80;
  unsigned char highest_second = 0xBF;
};

Lead lead_of(unsigned char first) {
  if (first < 0x80) return {.size = 1};
  if (first >= 0xC2 && first <= 0xDF) return {.size = 2};
  if (first >= 0xE0 && first <= 0xEF) {
    return {.size = 3,
            .lowest_second = static_cast<unsigned char>(first == 0xE0 ? 0xA0 : 0x80),
            .highest_second = static_cast<unsigned char>(first == 0xED ? 0x9F : 0xBF)};
  }
  if (first >= 0xF0 && first <= 0xF4) {
    return {.size = 4,
            .lowest_second = static_cast<unsigned char>(first == 0xF0 ? 0x90 : 0x80),
            .highest_second = static_cast<unsigned char>(first == 0xF4 ? 0x8F : 0xBF)};
  }
  return {};
}

// How many bytes at the front belong together, and whether they are a character.
std::pair<std::size_t, bool> first_character(std::string_view text) {
  const Lead lead = lead_of(static_cast<unsigned char>(text.front()));
  std::size_t size = 1;
  while (size < lead.size && size < text.size()) {
    const auto next = static_cast<unsigned char>(text[size]);
    const bool fits =
        size == 1 ? next >= lead.lowest_second && next <= lead.highest_second : is_continuation(text[size]);
    if (!fits) break;
    ++size;
  }
  return {size, size == lead.size};
}

}  // namespace

bool is_utf8(std::string_view text) {
  return text::is_ascii(text) || simdjson::validate_utf8(text.data(), text.size());
}

std::string repair_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto [size, good] = first_character(text);
    out.append(good ? text.substr(0, size) : "\xEF\xBF\xBD");
    text.remove_prefix(size);
  }
  return out;
}

std::string to_utf8(std::string_view text) { return is_utf8(text) ? std::string(text) : repair_utf8(text); }

void append_utf8(char32_t code, std::string& out) {
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += {static_cast<char>(0xC0 | (code >> 6)), static_cast<char>(0x80 | (code & 0x3F))};
  } else if (code < 0x10000) {
    out += {static_cast<char>(0xE0 | (code >> 12)), static_cast<char>(0x80 | ((code >> 6) & 0x3F)),
            static_cast<char>(0x80 | (code & 0x3F))};
  } else {
    out += {static_cast<char>(0xF0 | (code >> 18)), static_cast<char>(0x80 | ((code >> 12) & 0x3F)),
            static_cast<char>(0x80 | ((code >> 6) & 0x3F)), static_cast<char>(0x80 | (code & 0x3F))};
  }
}

std::vector<chat::EmoteSpan> to_spans(std::string_view text, std::vector<CodePointRange> ranges) {
  std::ranges::sort(ranges, {}, &CodePointRange::begin);
  std::vector<chat::EmoteSpan> spans;
  spans.reserve(ranges.size());
  std::size_t byte = 0;
  std::size_t code_point = 0;
  const auto advance_to = [&](std::size_t goal) {
    while (code_point < goal && byte < text.size()) {
      ++byte;
      while (byte < text.size() && is_continuation(text[byte])) ++byte;
      ++code_point;
    }
    return code_point == goal;
  };
  for (const CodePointRange& range : ranges) {
    if (range.begin >= range.end || range.begin < code_point || range.end > text.size()) continue;
    if (!advance_to(range.begin)) break;
    const std::size_t begin = byte;
    const std::size_t begin_code_point = code_point;
    if (advance_to(range.end)) {
      spans.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(byte)});
    } else {  // reaches beyond the text: a shorter range may follow
      byte = begin;
      code_point = begin_code_point;
    }
  }
  return spans;
}

}  // namespace crowdline::formats
