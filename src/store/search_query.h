// What a user types, as a query of SQLite's full-text index.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/timeline_store.h"

namespace crowdline::store {

// The words of what a user types: parts between spaces that hold a letter or digit. Only the first 16 words of the first 512
// bytes count.
std::vector<SearchWord> search_words(std::string_view typed);

// All words must occur, each at least as the beginning of a word, or one of its synonyms. Every word is quoted, so nothing that
// a user types is an operator. Empty when there is nothing to search for.
std::string fts_query(std::span<const SearchWord> words);
std::string fts_query(std::string_view typed);

}  // namespace crowdline::store
