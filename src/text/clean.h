// The first step of analysis: one form for each text, without what is invisible and without names.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "chat/message.h"
#include "text/byte_masks.h"

namespace crowdline::text {

inline constexpr std::size_t kLongestText = 4096;  // bytes; the platforms allow 500 and 200 characters in chat

struct Cleaned {
  std::string text;
  std::vector<chat::EmoteSpan> spans;  // in bytes of `text`
  std::optional<ByteMasks> masks;      // of `text`, where cleaning has found them
};

// NFC, one space between parts and none at the ends, no control, zero-width or filler character, at most three
// combining marks on a letter, "@name" masked to "@". Spans move along; those that overlap, go backwards or leave the
// text are left out. Bad UTF-8 becomes U+FFFD.
Cleaned clean(std::string_view text, const std::vector<chat::EmoteSpan>& spans);
// The same; a text that is clean already is moved, not copied.
Cleaned clean_owned(std::string text, const std::vector<chat::EmoteSpan>& spans);

// The same code point by code point with full normalisation: the reference of `clean`, which has a fast path.
Cleaned clean_plainly(std::string_view text, const std::vector<chat::EmoteSpan>& spans);

}  // namespace crowdline::text
