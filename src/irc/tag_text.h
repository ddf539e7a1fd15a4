// The value of a tag that may hold escapes.
#pragma once

#include <string>
#include <string_view>

namespace crowdline::irc {

// "a\sb\:c" -> "a b;c". A backslash at the very end is dropped; before any other character it stands for that character.
std::string unescape_tag(std::string_view value);

struct TagText {
  std::string_view raw;

  bool empty() const { return raw.empty(); }
  std::string text() const { return unescape_tag(raw); }
};

}  // namespace crowdline::irc
