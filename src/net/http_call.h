// A call of an HTTP server, and what it answered.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "net/http_types.h"

namespace crowdline::net {

struct HttpCall {
  std::string method = "GET";
  std::string url;
  HeaderList headers;  // Host, Content-Length, User-Agent and Connection are added
  std::string body;
};

struct HttpAnswer {
  int status = 0;
  HeaderList headers;
  std::string body;

  std::optional<std::string_view> header(std::string_view name) const { return find_header(headers, name); }
};

}  // namespace crowdline::net
