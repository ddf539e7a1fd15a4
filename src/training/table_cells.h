// Cells of plain tables: no quotes, no escapes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace crowdline::training {

// Parts of `text` between separators; an empty text has one empty part.
std::vector<std::string_view> cells_of(std::string_view text, char separator);

// The names of a cell like "LUL|Kappa|LUL", each once, sorted.
std::vector<std::string> names_of(std::string_view cell);

}  // namespace crowdline::training
