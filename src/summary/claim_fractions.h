// "One in four", "un message sur deux", "96 of 310 people": two numbers that are one quantity.
#pragma once

#include <vector>

#include "summary/claim_reading.h"

namespace crowdline::summary {

// Joins each pair of numbers that a word like "out of" binds (`japanese`: the whole stands before its part). A whole that is
// the window's own number of people or messages is taken out, and the part stays a count; else the pair becomes a share.
void join_fractions(std::vector<ClaimItem>& items, const Counted& whole, bool japanese);

}  // namespace crowdline::summary
