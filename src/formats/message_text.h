// Emotes that are found in the text itself.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "chat/message.h"

namespace crowdline::formats {

// Each word of `text` (between blanks) that is one of `names`, which are separated by "|".
std::vector<chat::EmoteSpan> spans_of_names(std::string_view text, std::string_view names);

// Each ":shortcode:" of `text`: letters, digits, "_", "-" and non-ASCII characters between two colons, not digits alone.
std::vector<chat::EmoteSpan> spans_of_shortcodes(std::string_view text);

}  // namespace crowdline::formats
