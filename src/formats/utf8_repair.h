// UTF-8 at the door: what is no UTF-8 becomes U+FFFD, positions in code points become positions in bytes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "chat/message.h"

namespace crowdline::formats {

bool is_utf8(std::string_view text);

// Each longest run of bytes that begins like a character and does not end like one becomes one U+FFFD.
std::string repair_utf8(std::string_view text);

// `text` itself when it is valid, else repaired.
std::string to_utf8(std::string_view text);

void append_utf8(char32_t code_point, std::string& out);

// Code points [begin, end) of a text.
struct CodePointRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Sorts the ranges and turns them into bytes of `text` (valid UTF-8). Left out: empty and reversed ranges, ranges that
// reach beyond the text, and ranges that overlap an earlier one.
std::vector<chat::EmoteSpan> to_spans(std::string_view text, std::vector<CodePointRange> ranges);

}  // namespace crowdline::formats
