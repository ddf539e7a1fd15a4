// Ranges of true values that a written number covers.
#pragma once

#include "summary/claim_reading.h"

namespace crowdline::summary {

// A number with `decimals` places. `by` is the word before it that widens it (kAbout, kMoreThan, …), else kPlain.
Quantity number_quantity(double value, int decimals, Claim by);
// A share from 0 to 1; `figures`: written as per cent, which has to be nearer than "a third".
Quantity share_quantity(double share, bool figures, Claim by);
// A vague word, as the vocabulary has it; "more than twice" is above two.
Quantity vague_quantity(const ClaimWord& word, Claim by = Claim::kPlain);
bool widens(Claim claim);

}  // namespace crowdline::summary
