// How the words of chat stand in a sentence: who wrote them, in what manner, and what else came up.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "summary/material.h"
#include "summary/realise.h"
#include "summary/terms.h"

namespace crowdline::summary {

std::string quoted(std::string_view text, const Phrasebook& book);

// "A", "A and B", "A, B and C"; with "or" where `alternative`.
std::string listed(std::span<const std::string> parts, const Phrasebook& book, bool alternative = false);

// Puts terms into slots (see material.h), what they say into facts. Only windows know how many wrote each term.
void add_terms(Material& out, const timeline::Window& window, const WriterContext& context, Level level,
               const Phrasebook& book, std::uint64_t seed);

// A clause about what `said` does not name yet, at most three things, three posts and `most` in all; empty when nothing is
// left.
std::string rest_clause(const Material& material, std::string_view said, const Phrasebook& book, std::uint64_t seed,
                        std::size_t most = 6);

}  // namespace crowdline::summary
