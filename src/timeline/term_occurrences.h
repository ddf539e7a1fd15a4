// Where the terms of a window's messages stand. The first half of finding phrases.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "timeline/familiar_words.h"
#include "timeline/scored_message.h"
#include "timeline/term_counts.h"

namespace crowdline::timeline {

struct TermOccurrence {
  std::uint64_t term = 0;     // hash of the ASCII-lower-case text
  std::uint32_t message = 0;  // position
  std::uint32_t begin = 0;    // bytes of Analysis::text
  std::uint32_t end = 0;
  std::uint8_t tokens = 0;  // 1 to 4; 0: the whole message
};

struct TermTable {
  std::vector<TermOccurrence> occurrences;  // of terms in at least 3 messages; sorted by term, message, begin
  std::vector<TermCount> counts;  // messages per term: all single tokens, and longer terms in at least 3; in no order
  std::uint64_t total = 0;        // sum of counts
  std::vector<WordUse> words;     // single tokens by number
  std::vector<std::uint32_t>
      numbers;  // of the tokens of messages that speak, one behind the other; UINT32_MAX: no meaning
};

inline constexpr std::size_t kMaxTermTokens = 4;
inline constexpr std::size_t kMaxWholeMessage = 140;  // bytes

// ASCII capitals become small letters, nothing else changes: lengths stay.
std::string ascii_lower(std::string_view text);

// Longer terms are looked for only where each of their tokens is in at least 3 messages (Agrawal and Srikant 1994).
TermTable find_terms(std::span<const ScoredMessage> messages, const std::vector<bool>& speech);

}  // namespace crowdline::timeline
