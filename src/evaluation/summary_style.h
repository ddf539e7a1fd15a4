// Whether a summary reads as it should: its length, no lists, no raw numbers, nothing said twice alike.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace crowdline::evaluation {

struct Style {
  std::size_t words = 0;      // parts between spaces
  std::size_t sentences = 0;  // ends outside quotes
  std::size_t list = 0;       // most bare terms in a row: items of at most two words between commas, "and" and "or"
  bool raw_number = false;    // a count up to twelve in digits, or one from 200 on that is not rounded
};
Style style_of(std::string_view text);

// What is left of a first sentence without quotes and quantities, up to the fifth word: equal for texts of one template.
std::string template_of(std::string_view text);

}  // namespace crowdline::evaluation
