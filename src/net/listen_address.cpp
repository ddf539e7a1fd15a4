#include "net/listen_address.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <charconv>

namespace crowdline::net {
namespace {

std::unexpected<Error> not_an_address(std::string_view text) {
  return fail(ErrorCode::kUsage, fmt::format("\"{}\" is no address to listen on", text),
              "give HOST:PORT, such as 127.0.0.1:8787 or [::1]:8787");
}

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_host_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_' || c == ':';
}

}  // namespace

bool is_numeric_address(const std::string& host) {
  in_addr four{};
  in6_addr six{};
  return inet_pton(AF_INET, host.c_str(), &four) == 1 || inet_pton(AF_INET6, host.c_str(), &six) == 1;
}

bool is_loopback_address(const std::string& host) {
  in_addr four{};
  if (inet_pton(AF_INET, host.c_str(), &four) == 1) return (ntohl(four.s_addr) >> 24) == 127;
  in6_addr six{};
  if (inet_pton(AF_INET6, host.c_str(), &six) != 1) return false;
  return IN6_IS_ADDR_LOOPBACK(&six) || (IN6_IS_ADDR_V4MAPPED(&six) && six.s6_addr[12] == 127);
}

bool ListenAddress::loopback() const { return is_loopback_address(host); }

bool ListenAddress::wildcard() const { return host == "0.0.0.0" || host == "::"; }

std::string ListenAddress::text() const {
  const bool six = host.find(':') != std::string::npos;
  return six ? fmt::format("[{}]:{}", host, port) : fmt::format("{}:{}", host, port);
}

Result<Authority> parse_authority(std::string_view text) {
  const auto bad = [&] { return fail(ErrorCode::kUsage, fmt::format("\"{}\" names no host", text)); };
  Authority authority;
  std::string_view rest = text;
  if (rest.starts_with('[')) {
    const auto end = rest.find(']');
    if (end == std::string_view::npos) return bad();
    authority.host = rest.substr(1, end - 1);
    rest.remove_prefix(end + 1);
    if (!rest.empty() && rest.front() != ':') return bad();
  } else {
    const auto end = std::min(rest.find(':'), rest.size());
    authority.host = rest.substr(0, end);
    rest.remove_prefix(end);
  }
  if (!rest.empty()) authority.port = rest.substr(1);
  for (char& c : authority.host) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (authority.host.ends_with('.')) authority.host.pop_back();
  const bool clean = std::all_of(authority.host.begin(), authority.host.end(), is_host_character);
  if (authority.host.empty() || !clean || !all_digits(authority.port) || authority.port.size() > 5) return bad();
  return authority;
}

Result<ListenAddress> parse_listen_address(std::string_view text) {
  const auto authority = parse_authority(text);
  if (!authority || authority->port.empty()) return not_an_address(text);
  ListenAddress address{authority->host == "localhost" ? "127.0.0.1" : authority->host, 0};
  const auto& port = authority->port;
  const auto read = std::from_chars(port.data(), port.data() + port.size(), address.port);
  if (read.ec != std::errc() || !is_numeric_address(address.host)) return not_an_address(text);
  return address;
}

}  // namespace crowdline::net
