// Faces and gestures typed with punctuation and letters.
#pragma once

#include <string>
#include <string_view>

namespace crowdline::text {

// True when all of `chunk` is one emoticon, letters included: "T_T", "xDDD", "o7", ":)".
bool is_emoticon(std::string_view chunk);

// Length in bytes of the emoticon of eyes and mouth, or the heart, that begins at `at` in `chunk`; 0 when there is none.
// Colons inside words and numbers ("12:30", "a:b") are none.
std::size_t emoticon_length(std::string_view chunk, std::size_t at);

// One form for variants: no nose, each mouth once, ASCII letters of the mouth as capitals (":-))" -> ":)", ":d" -> ":D",
// "<333" -> "<3", "xddd" -> "XD").
std::string plain_emoticon(std::string_view emoticon);

}  // namespace crowdline::text
