// Function words of the languages that are frequent in chat: English, and the commonest of Spanish, German, French and
// Portuguese. They carry no topic.
#pragma once

#include <cstdint>
#include <string_view>

namespace crowdline::text {

bool is_stopword(std::string_view folded);
bool is_stopword_hash(std::uint64_t fold_hash);  // by Token::fold_hash

}  // namespace crowdline::text
