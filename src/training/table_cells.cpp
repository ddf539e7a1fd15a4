#include "training/table_cells.h"

#include <algorithm>

namespace crowdline::training {

std::vector<std::string_view> cells_of(std::string_view text, char separator) {
  std::vector<std::string_view> cells;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find(separator, from), text.size());
    cells.push_back(text.substr(from, end - from));
    from = end + 1;
  }
  return cells;
}

std::vector<std::string> names_of(std::string_view cell) {
  std::vector<std::string> names;
  for (const std::string_view name : cells_of(cell, '|')) {
    if (!name.empty()) names.emplace_back(name);
  }
  std::ranges::sort(names);
  names.erase(std::ranges::unique(names).begin(), names.end());
  return names;
}

}  // namespace crowdline::training
