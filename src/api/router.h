// Finds the endpoint of a path.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "api/endpoint.h"

namespace crowdline::api {

struct Route {
  std::optional<std::size_t> endpoint;  // index into the table; absent when none has path and method
  std::vector<std::string> captures;
  std::string allowed;  // "GET, HEAD, POST" when the path is known; empty when it is not
};

// `segments` are the decoded parts of the path. A "{…}" in a pattern takes one segment that is not empty; a literal wins
// over it, whatever the order of the table.
Route find_route(std::span<const Endpoint> table, std::string_view method, const std::vector<std::string>& segments);

}  // namespace crowdline::api
