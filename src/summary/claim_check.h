// Whether the facts hold what a text claims.
#pragma once

#include <span>

#include "summary/claim_reading.h"

namespace crowdline::summary {

// The first claim that the facts do not hold, or none. `title`: terms may stand in a list.
Verdict check_claims(std::span<const ClaimItem> items, const Evidence& evidence, bool title);

}  // namespace crowdline::summary
