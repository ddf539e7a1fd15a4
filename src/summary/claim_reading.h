// From pieces of a text to what they claim.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "summary/claim_text.h"
#include "summary/evidence.h"

namespace crowdline::summary {

// A number or a vague quantity: the true value lies within one of the two ranges.
struct Quantity {
  double count_low = 1, count_high = 0;
  double share_low = 1, share_high = 0;
  bool ratio = false;  // "twice": of the pace
  double value = 0;    // of figures and numbers in words
  bool exact = false;  // it is one

  bool holds_count(double truth) const { return truth >= count_low && truth <= count_high; }
  bool holds_share(double truth) const { return truth >= share_low && truth <= share_high; }
};

struct ClaimItem {
  enum class Kind : std::uint8_t {
    kWord,      // `claim` says what it claims, perhaps nothing
    kQuantity,  // `unit` says of what: kPlain when nothing tells
    kTerm,      // `facts` name it
    kClock,     // `seconds`
    kBreak,     // between clauses
    kStop,      // between sentences
  };
  Kind kind = Kind::kWord;
  Claim claim = Claim::kPlain;
  Claim unit = Claim::kPlain;
  Quantity quantity;
  std::vector<std::size_t> facts;
  double seconds = 0;
  std::string text;
};

struct ClaimReading {
  std::vector<ClaimItem> items;
  Verdict verdict;  // of the first word, quote or sign that nothing licenses
};

// `title`: capitals mean nothing.
ClaimReading read_claims(std::string_view text, const ClaimWords& words, const Evidence& evidence, bool title);

}  // namespace crowdline::summary
