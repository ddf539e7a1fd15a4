// A text as the verifier sees it: words, numbers, quotes, marks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "summary/claim_words.h"

namespace crowdline::summary {

struct Piece {
  enum class Kind : std::uint8_t {
    kWord,    // letters and figures, hyphens and apostrophes inside
    kTerm,    // one of the names that were passed in, as it is written
    kNumber,  // figures
    kClock,   // "1:23:20"; value: seconds
    kQuote,   // text: what stands between the marks
    kMark,    // anything else, one sign
    kBroken,  // a quotation mark without its partner
  };
  Kind kind = Kind::kMark;
  std::string text;
  std::string folded;  // kWord: lower case
  double value = 0;    // kNumber, kClock
  int decimals = 0;    // kNumber
  bool first = false;  // of a sentence
};

// Lower case by Unicode, nothing else changed. Bytes that are no UTF-8 become U+FFFD.
std::string lower_text(std::string_view text);

// Words in lower case, cut at everything but letters, figures and apostrophes; Japanese is cut where the script changes.
std::vector<std::string> words_in(std::string_view text);

// True for a name that no word is: it holds signs, figures, capitals behind its first letter, or scripts without spaces.
bool is_odd_name(std::string_view name);

// `names`: terms and licensed words. Odd ones are found as they are written, and Japanese is cut with their help.
std::vector<Piece> cut_pieces(std::string_view text, const ClaimWords& words, const std::set<std::string>& names);

}  // namespace crowdline::summary
