// Whether the facts hold a number, a share, a length of time, a vague quantity.
#pragma once

#include <cstddef>

#include "summary/claim_scene.h"
#include "summary/evidence.h"

namespace crowdline::summary {

// Of the quantity at `place`: finds what it is said of (a term, the whole window, an event, a feeling, the pace, a moment) and
// compares.
bool holds_amount(const ClaimScene& scene, std::size_t place, const Evidence& evidence);

}  // namespace crowdline::summary
