// Cuts a cleaned text into tokens.
#pragma once

#include <string_view>
#include <vector>

#include "text/analysis.h"
#include "text/clean.h"

namespace crowdline::text {

// Tokens with kind and place; the fields that come from folding are left at their defaults.
void tokenize(const Cleaned& cleaned, const EmoteNames& known, std::vector<Token>& tokens);

}  // namespace crowdline::text
