#include "net/client_url.h"

#include <algorithm>
#include <array>

#include "net/listen_address.h"

namespace crowdline::net {
namespace {

struct Scheme {
  std::string_view name;
  bool tls;
  bool web_socket;
};

constexpr std::array kSchemes = {Scheme{"https://", true, false}, Scheme{"http://", false, false},
                                 Scheme{"wss://", true, true}, Scheme{"ws://", false, true}};

bool is_loopback(const std::string& host) {
  return host == "localhost" || (is_numeric_address(host) && is_loopback_address(host));
}

// What may stand in the first line of a request.
bool is_target_letter(char c) { return c > ' ' && c < 0x7F && c != '#'; }

}  // namespace

std::string ClientUrl::authority() const {
  const std::string name = host.contains(':') ? "[" + host + "]" : host;
  return port == (tls ? "443" : "80") ? name : name + ":" + port;
}

Result<ClientUrl> parse_client_url(std::string_view text) {
  const auto* scheme =
      std::ranges::find_if(kSchemes, [text](const Scheme& known) { return text.starts_with(known.name); });
  if (scheme == kSchemes.end()) return fail(ErrorCode::kUsage, "an address must begin with https:// or wss://");
  text.remove_prefix(scheme->name.size());
  const std::size_t end = std::min(text.find_first_of("/?"), text.size());
  const auto authority = parse_authority(text.substr(0, end));
  if (!authority) return std::unexpected(authority.error());
  ClientUrl url{.tls = scheme->tls, .web_socket = scheme->web_socket, .host = authority->host, .port = authority->port};
  if (url.port.empty()) url.port = url.tls ? "443" : "80";
  url.target = text.substr(end);
  if (!url.target.starts_with('/')) url.target.insert(0, "/");
  if (!std::ranges::all_of(url.target, is_target_letter))
    return fail(ErrorCode::kUsage, "the path of an address holds what no path may hold");
  return url;
}

Result<void> AllowedHosts::check(const ClientUrl& url) const {
  const bool own = is_loopback(url.host);
  if (own ? loopback : std::ranges::find(names, url.host) != names.end()) {
    if (url.tls || own) return {};
    return fail(ErrorCode::kNotAllowed, "without TLS only this machine is called", "use https:// or wss://");
  }
  return fail(ErrorCode::kNotAllowed, "calls to this host are not allowed: " + url.host);
}

}  // namespace crowdline::net
