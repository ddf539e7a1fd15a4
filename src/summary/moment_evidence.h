// What the fact of a moment holds, read from its sentence.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "summary/claim_words.h"
#include "summary/summary.h"

namespace crowdline::summary {

struct MomentFact {
  double seconds = 0;  // of its start, whole
  int rank = 0;        // 1: the first
  std::set<Claim> claims;
  std::optional<double> ratio;   // of the usual pace
  std::optional<double> people;  // in its minute
  std::vector<double> lengths;   // seconds
  struct Quote {
    std::string text;
    std::optional<double> chatters;
  };
  std::vector<Quote> quotes;
};

// `fact.text` is "KIND: " and a moment's reason in English (moments/reasons.h).
MomentFact read_moment(const Fact& fact);

}  // namespace crowdline::summary
