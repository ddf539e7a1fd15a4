// Numbers that are written in words, in six languages.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace crowdline::summary {

struct SpelledNumber {
  double value = 0;
  std::size_t length = 0;  // words, or bytes of Japanese; 0: no number
};

// The longest number from 0 to 999,999 that the words (lower case, cut at hyphens) begin with: "twenty five", "vingt et un",
// "zweieinhalb". "one" counts in English only: elsewhere it is the article.
SpelledNumber read_spelled(std::string_view language, std::span<const std::string> words);

// The number of Chinese figures that a text begins with: "百二十" is 120.
SpelledNumber read_kanji(std::string_view text);

// How `number` (0 to 999) is written, words apart from each other, without variants. Empty for languages without words here.
std::string spell(std::string_view language, std::uint32_t number);

}  // namespace crowdline::summary
