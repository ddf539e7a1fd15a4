// What a user types, as a query of SQLite's full-text index.
#pragma once

#include <string>
#include <string_view>

namespace crowdline::store {

// All words must occur, each at least as the beginning of a word. Every word is quoted, so nothing that a user types is
// an operator. Only the first 16 words of the first 512 bytes count. Empty when there is nothing to search for.
std::string fts_query(std::string_view words);

}  // namespace crowdline::store
