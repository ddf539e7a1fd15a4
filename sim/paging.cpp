#include "sim/paging.h"

#include <algorithm>
#include <charconv>

namespace crowdline::sim {
namespace {

constexpr std::size_t kDefault = 20;
constexpr std::size_t kMost = 100;
constexpr std::string_view kCursor = "eyJzaW0i";  // before the number: looks as opaque as Twitch's

std::optional<std::size_t> number_of(std::string_view text) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string cursor_at(std::size_t row) { return std::string(kCursor) + std::to_string(row); }

std::optional<std::size_t> row_of(std::string_view cursor) {
  if (!cursor.starts_with(kCursor)) return std::nullopt;
  return number_of(cursor.substr(kCursor.size()));
}

struct Window {
  std::size_t begin = 0, size = kDefault;
};

std::optional<Window> window_of(const Parameters& query) {
  Window window;
  if (const auto first = parameter(query, "first")) {
    const auto size = number_of(*first);
    if (!size || *size == 0 || *size > kMost) return std::nullopt;
    window.size = *size;
  }
  const auto after = parameter(query, "after"), before = parameter(query, "before");
  if (after && before && !after->empty() && !before->empty()) return std::nullopt;
  if (after && !after->empty()) {
    const auto row = row_of(*after);
    if (!row) return std::nullopt;
    window.begin = *row;
  } else if (before && !before->empty()) {
    const auto row = row_of(*before);
    if (!row) return std::nullopt;
    window.begin = *row > window.size ? *row - window.size : 0;
  }
  return window;
}

}  // namespace

std::optional<Json> page_of(const Rows& rows, const Parameters& query, Core& core, std::string_view path) {
  auto window = window_of(query);
  if (!window) return std::nullopt;
  const bool is_short = core.strike(FaultName::kShortPages, path).has_value();
  if (is_short) window->size = 1;
  const std::size_t begin = std::min(window->begin, rows.size());
  const std::size_t end = std::min(begin + window->size, rows.size());
  const bool repeats = begin > 0 && core.strike(FaultName::kRepeatedPages, path).has_value();
  Json data = Json::array();
  for (std::size_t i = begin - (repeats ? 1 : 0); i < end; ++i) data.push_back(rows[i]);
  Json pagination = Json::object();
  const bool empty_page_left = is_short && begin < rows.size();
  if (end < rows.size() || empty_page_left)
    pagination["cursor"] = cursor_at(end);
  else if (!rows.empty() && core.strike(FaultName::kRepeatedCursor, path))
    pagination["cursor"] = cursor_at(begin);
  const bool none = pagination.empty() && core.strike(FaultName::kNoPagination, path);
  Json page{{"data", data}};
  if (!none) page["pagination"] = pagination;
  return page;
}

}  // namespace crowdline::sim
