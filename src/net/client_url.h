// Addresses that this program calls, and which it may call.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace crowdline::net {

// "wss://host:port/path?query" taken apart.
struct ClientUrl {
  bool tls = true;
  bool web_socket = false;
  std::string host;    // lower case; without brackets
  std::string port;    // "443" and "80" where the address names none
  std::string target;  // path and query, at least "/"

  // As it stands in a Host header: without the port where it is the usual one.
  std::string authority() const;
};

// http, https, ws, wss; no user info, no fragment. Fails with kUsage.
Result<ClientUrl> parse_client_url(std::string_view text);

struct AllowedHosts {
  std::vector<std::string> names;  // whole host names in lower case
  bool loopback = false;           // the own machine too, also without TLS: for tests and simulators

  // Fails with kNotAllowed. Without TLS nothing but the own machine is called.
  Result<void> check(const ClientUrl& url) const;
};

}  // namespace crowdline::net
