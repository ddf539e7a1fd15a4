// Ranks and comparisons: "most used", "ahead of", "more often than".
#pragma once

#include <cstddef>

#include "summary/claim_scene.h"
#include "summary/evidence.h"

namespace crowdline::summary {

// Whether the facts hold a superlative at `place`: no other word (or emote) is written more than the one it is said of; the
// moment whose time it names is the first; a feeling or wave is the one that the facts name.
bool holds_rank(const ClaimScene& scene, std::size_t place, const Evidence& evidence);

// Whether the facts hold what the item at `place` compares. True for items that compare no two terms.
bool holds_comparison(const ClaimScene& scene, std::size_t place, const Evidence& evidence);

// Whether "twice as many as", "half as many" at `place` holds between the terms before and after it.
bool holds_multiple(const ClaimScene& scene, std::size_t place, const Evidence& evidence);

// The term that another one is compared with: "sunrise" in "more often than sunrise". No quantity is said of it.
bool is_compared_with(const ClaimScene& scene, std::size_t term);

}  // namespace crowdline::summary
