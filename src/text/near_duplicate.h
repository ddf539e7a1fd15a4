// The near-duplicate signature of a message.
#pragma once

#include <cstdint>

#include "text/analysis.h"

namespace crowdline::text {

inline constexpr int kMostDifferentBits = 18;   // measured in near_duplicate_test.cpp
inline constexpr std::size_t kLeastTokens = 5;  // marks not counted; below that a signature says nothing

// SimHash of the folded tokens (weight 2; function words 1, and once only) and of their bigrams (weight 1), marks left out; 0 for a
// message under kLeastTokens. Needs fold_hash of all tokens.
std::uint64_t signature_of(const Analysis& analysis);

}  // namespace crowdline::text
