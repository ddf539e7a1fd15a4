// Keeps foreign web pages away from a server on loopback: DNS rebinding (Host) and cross-site requests (Origin).
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "net/http_types.h"
#include "net/listen_address.h"

namespace crowdline::net {

// Immutable, so thread-safe.
class OriginGuard {
 public:
  // Loopback names and addresses are always taken; `names` (lower case, without port) besides. A server that listens on a
  // certain address takes that address, one that listens on all takes any numeric one: a number cannot be rebound.
  OriginGuard(const ListenAddress& listen, const std::vector<std::string>& names);

  // nullopt when the request may go on. 400: no Host, or more than one. 421: a Host that is not ours. 403: a writing
  // method (all but GET and HEAD) from the page of another origin, by Origin or Sec-Fetch-Site.
  std::optional<HttpResponse> refuse(const HttpRequest& head) const;

 private:
  bool is_ours(const std::string& host) const;

  std::set<std::string> names_;
  bool any_number_ = false;
};

}  // namespace crowdline::net
