#include "net/origin_guard.h"

#include <strings.h>

#include "net/problem.h"

namespace crowdline::net {
namespace {

std::size_t count_headers(const HeaderList& headers, const char* name) {
  std::size_t count = 0;
  for (const auto& entry : headers) count += ::strcasecmp(entry.first.c_str(), name) == 0 ? 1 : 0;
  return count;
}

std::string default_port(std::string_view scheme) { return scheme == "https" ? "443" : "80"; }

// Whether the page at `origin` was served under `host`, the Host header of the request.
bool is_same_origin(std::string_view origin, const Authority& host) {
  const auto cut = origin.find("://");
  if (cut == std::string_view::npos) return false;  // "null"
  const auto scheme = origin.substr(0, cut);
  if (scheme != "http" && scheme != "https") return false;
  const auto page = parse_authority(origin.substr(cut + 3));
  if (!page || page->host != host.host) return false;
  const auto fallback = default_port(scheme);
  return (page->port.empty() ? fallback : page->port) == (host.port.empty() ? fallback : host.port);
}

}  // namespace

OriginGuard::OriginGuard(const ListenAddress& listen, const std::vector<std::string>& names)
    : names_(names.begin(), names.end()), any_number_(listen.wildcard()) {
  names_.insert("localhost");
  if (!listen.wildcard()) names_.insert(listen.host);
}

bool OriginGuard::is_ours(const std::string& host) const {
  if (names_.contains(host) || is_loopback_address(host)) return true;
  return any_number_ && is_numeric_address(host);
}

std::optional<HttpResponse> OriginGuard::refuse(const HttpRequest& head) const {
  if (count_headers(head.headers, "host") != 1) return problem(400, "the request must have exactly one Host header");
  const auto host = parse_authority(*head.header("host"));
  if (!host || !is_ours(host->host)) {
    return problem(
        421, "this server does not answer under the name in the Host header; add the name to the setting api.hosts");
  }
  if (head.reads()) return std::nullopt;
  const auto origin = head.header("origin");
  if (origin && !is_same_origin(*origin, *host))
    return problem(403, "pages of other origins must not change anything here");
  const auto site = head.header("sec-fetch-site");
  if (site && *site != "same-origin" && *site != "none") {
    return problem(403, "pages of other sites must not change anything here");
  }
  return std::nullopt;
}

}  // namespace crowdline::net
