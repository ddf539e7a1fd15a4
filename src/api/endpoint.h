// The endpoints as data: routing, access, metrics and the test of api/openapi.yaml all read this one table.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "net/http_types.h"

namespace crowdline::api {

struct Backend;

enum class Access : std::uint8_t {
  kOpen,  // needs no token, ever: it tells nothing
  kRead,
  kWrite,
};

enum class BodyKind : std::uint8_t {
  kNone,
  kJson,  // application/json, in memory
  kFile,  // any bytes, spooled to a file
};

// One request that has found its endpoint.
struct Call {
  net::HttpRequest& request;
  const std::vector<std::string>& captures;  // what stands for "{…}" in the pattern, in order
};

struct Endpoint {
  std::string_view method;   // "GET" answers HEAD, too
  std::string_view pattern;  // "/api/v1/streams/{id}"
  std::string_view summary;  // equal to the summary in api/openapi.yaml
  Access access = Access::kRead;
  BodyKind body = BodyKind::kNone;
  bool at_once = false;  // answered on the I/O thread: touches neither store nor disk
  net::HttpResponse (*answer)(Backend&, const Call&) = nullptr;
};

std::span<const Endpoint> endpoints();

}  // namespace crowdline::api
