// Steps that all levels share.
#pragma once

#include <cstdint>
#include <string>

#include "summary/material.h"
#include "summary/plan.h"
#include "summary/realise.h"

namespace crowdline::summary {

// Depends on what the window holds, not on its neighbours: picks among variants.
std::uint64_t seed_of(const timeline::Window& window);

// "w60000", "c0", "s".
std::string id_of(Level level, std::int64_t start_ms);

// First usable group of `groups`.
std::string first_of(const std::vector<std::string_view>& groups, const Phrasebook& book, const Slots& slots,
                     Wish wish);

// A word by which the language says how many or what share: "two", "half". Bare in a sentence it would be read as a number.
bool tells_quantity(std::string_view word, const Phrasebook& book);

// The first words of a text without quotes and quantities: equal where two texts begin by the same frames.
std::string opening_of(std::string_view text, const Phrasebook& book);

// At most two sentences and 45 words.
std::string write_text(const Plan& plan, const Material& material, const Phrasebook& book, std::string_view last_text,
                       std::uint64_t seed);

std::string write_title(const Plan& plan, const Material& material, const Phrasebook& book, std::uint64_t seed,
                        std::size_t max_words);

}  // namespace crowdline::summary
