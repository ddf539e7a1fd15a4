// HTTP/1.1 messages as the simulator reads and writes them. No sockets: bytes in, bytes out.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "net/http_types.h"

namespace crowdline::sim {

// Requests of one connection, one after the other.
class HttpReader {
 public:
  static constexpr std::size_t kHeadLimit = 64 << 10;  // bytes
  static constexpr std::size_t kBodyLimit = 1 << 20;

  void feed(std::string_view bytes) { buffer_ += bytes; }
  // nullopt: needs more bytes, or is broken().
  std::optional<net::HttpRequest> next();
  bool broken() const { return broken_; }
  // What came after the last request: WebSocket frames after an upgrade.
  std::string take_rest() { return std::exchange(buffer_, {}); }

 private:
  std::string buffer_;
  bool broken_ = false;
};

// "Too Many Requests" for 429: also the `error` of Helix's error bodies.
std::string_view reason_of(int status);

// The status line and the header lines, without the empty one that ends the head.
std::string http_head(const net::HttpResponse& response);
// The whole message, with its length; the connection is kept.
std::string http_text(const net::HttpResponse& response);

// The value of a parameter in a query or a form ("a=b&c=d"); the first one when it occurs again.
using Parameters = std::vector<net::QueryParameter>;
Parameters parse_form(std::string_view form);
std::optional<std::string> parameter(const Parameters& parameters, std::string_view name);
// All values of a repeated parameter.
std::vector<std::string> values(const Parameters& parameters, std::string_view name);

}  // namespace crowdline::sim
