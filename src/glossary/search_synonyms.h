// Words that will do as well when somebody searches: an emote's meaning finds the emote, and the emote its meaning.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "glossary/glossary.h"

namespace crowdline::glossary {

inline constexpr std::size_t kMostSynonyms = 24;

// Of a term: the words of the first clause of its definition that say something. Of a word that definitions begin with
// ("laughing"; endings apart): the terms that mean it, surest and shortest first. ASCII case apart; neither the word itself nor
// what it begins; at most kMostSynonyms, in a fixed order.
std::vector<std::string> search_synonyms(const Glossary& glossary, std::string_view word);

}  // namespace crowdline::glossary
