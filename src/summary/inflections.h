// Endings of regular words, so that a vocabulary names a word once.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace crowdline::summary {

// The forms of "stem~class": "talk~v" is talk, talks, talked, talking. Classes are a language's own; "^" in front of an ending
// stands for a prefix before the stem ("frag~en" has gefragt). Throws std::invalid_argument for a class that is not known.
std::vector<std::string> inflected(std::string_view language, std::string_view stem, std::string_view word_class);

// What is left of a word (lower case) without accents and without one inflectional ending, at least four letters; the word
// itself where nothing can be taken off. Words with the same stem are forms of one word, with few exceptions.
std::string stem_of(std::string_view language, std::string_view word);

}  // namespace crowdline::summary
