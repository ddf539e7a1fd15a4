// Words that people say rather than talk about: greetings, cries, laughter, yes and no, words that any talk has.
#pragma once

#include <string_view>

namespace crowdline::summary {

// A word of time, degree or speech; two people who write "ever" are on about something else. `word` in lower case.
bool is_filler(std::string_view word);

// "hi", "lol", "nooo", "gg", "what", "true": a message of its own, and nothing that a talk is about. Letters may be repeated.
// `word` in lower case.
bool is_cry(std::string_view word);

}  // namespace crowdline::summary
