// Folding with its by-products, for the tokenizer; `fold` of analysis.h is the public face.
#pragma once

#include <string>
#include <string_view>

namespace crowdline::text {

struct Folded {
  std::size_t size = 0;   // bytes written
  bool squeezed = false;  // a letter or mark was there three times or more
};

// Folds ASCII `token` into `out`, which has room for token.size() bytes.
Folded fold_ascii(std::string_view token, char* out);

// Lower-cases ASCII `text` into `out` of the same size. True when nothing in it is there three times in a row: then
// `out` holds the folded form of the text and of each of its parts.
bool lower_without_triples(std::string_view text, char* out);

// Folds any valid UTF-8, appending to `out`; the reference of fold_ascii.
Folded fold_plainly(std::string_view token, std::string& out);

// The folded form with every letter that is there twice or more in a row squeezed to one: "soo" -> "so". For look-ups
// of elongated words.
std::string squeeze_to_one(std::string_view folded);

}  // namespace crowdline::text
