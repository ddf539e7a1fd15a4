// "127.0.0.1:8787": where a server listens.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/error.h"

namespace crowdline::net {

struct ListenAddress {
  std::string host;        // numeric, without brackets: "127.0.0.1", "::1", "0.0.0.0"
  std::uint16_t port = 0;  // 0: any free one

  bool loopback() const;
  bool wildcard() const;     // all addresses of the machine
  std::string text() const;  // "127.0.0.1:8787", "[::1]:8787"
};

// "HOST:PORT" with a numeric host, brackets around IPv6, or "localhost". Fails with kUsage.
Result<ListenAddress> parse_listen_address(std::string_view text);

// What a URL or a Host header names: "[::1]:80" -> host "::1", port "80". Lower case. The port may be missing.
struct Authority {
  std::string host;
  std::string port;
};
// Fails with kUsage for user info, bad brackets, a port that is no number, or an empty host.
Result<Authority> parse_authority(std::string_view text);

bool is_numeric_address(const std::string& host);
bool is_loopback_address(const std::string& host);  // numeric: 127.0.0.0/8, ::1, also mapped into IPv6

}  // namespace crowdline::net
