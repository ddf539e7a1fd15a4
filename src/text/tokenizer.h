// Cuts a cleaned text into tokens.
#pragma once

#include <string_view>
#include <vector>

#include "text/analysis.h"
#include "text/byte_masks.h"
#include "text/clean.h"

namespace crowdline::text {

// Tokens with kind and place; the fields that come from folding are left at their defaults. `masks` are those of the text,
// or nullptr: then its bytes are looked at one by one.
void tokenize(const Cleaned& cleaned, const EmoteNames& known, const ByteMasks* masks, std::vector<Token>& tokens);

}  // namespace crowdline::text
