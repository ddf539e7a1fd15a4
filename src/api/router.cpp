#include "api/router.h"

namespace crowdline::api {
namespace {

struct Match {
  bool fits = false;
  std::vector<std::string> captures;
};

Match match(std::string_view pattern, const std::vector<std::string>& segments) {
  Match result;
  for (const auto& segment : segments) {
    if (pattern.empty()) return {};
    pattern.remove_prefix(1);
    const auto end = std::min(pattern.find('/'), pattern.size());
    const auto part = pattern.substr(0, end);
    pattern.remove_prefix(end);
    if (part.starts_with('{')) {
      if (segment.empty()) return {};
      result.captures.push_back(segment);
    } else if (part != segment) {
      return {};
    }
  }
  result.fits = pattern.empty();
  return result;
}

}  // namespace

Route find_route(std::span<const Endpoint> table, std::string_view method, const std::vector<std::string>& segments) {
  const std::string_view wanted = method == "HEAD" ? "GET" : method;
  Route route;
  std::optional<std::size_t> fewest;  // captures of the patterns that fit best
  for (std::size_t i = 0; i < table.size(); ++i) {
    auto found = match(table[i].pattern, segments);
    if (!found.fits || (fewest && found.captures.size() > *fewest)) continue;
    if (!fewest || found.captures.size() < *fewest) route = {};
    fewest = found.captures.size();
    if (!route.allowed.empty()) route.allowed += ", ";
    route.allowed += table[i].method == "GET" ? "GET, HEAD" : table[i].method;
    if (table[i].method != wanted) continue;
    route.endpoint = i;
    route.captures = std::move(found.captures);
  }
  return route;
}

}  // namespace crowdline::api
