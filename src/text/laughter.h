// Typed laughter in the forms that no word list can hold: any length, several languages.
#pragma once

#include <string_view>

namespace crowdline::text {

// "haha", "AHAHAHA", "hehehe", "jajaja", "kkkkk", "lololol", "lmaooo", "rsrs", "www", "xaxaxa", "5555", "哈哈", "ㅋㅋ", "草".
bool is_laughter(std::string_view word);

}  // namespace crowdline::text
