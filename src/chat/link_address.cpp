#include "chat/link_address.h"

#include <fmt/format.h>

#include <algorithm>

namespace crowdline::chat {
namespace {

constexpr std::size_t kLongestAddress = 2048;

bool is_alphanumeric(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::string to_lower(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), lower);
  return result;
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  c = lower(c);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// Takes off white space, brackets and quotes around a pasted link, and the full stop of the sentence that it ended.
std::string_view trim(std::string_view text) {
  constexpr std::string_view kBefore = " \t\r\n<\"'(";
  constexpr std::string_view kAfter = " \t\r\n>\"').,;!";
  const std::size_t begin = text.find_first_not_of(kBefore);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kAfter) - begin + 1);
}

std::string unescape_ampersands(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::size_t found = text.find("&amp;");
    result += text.substr(0, found);
    if (found == std::string_view::npos) break;
    result += '&';
    text.remove_prefix(found + 5);
  }
  return result;
}

// Takes the part up to the first of `stops` off the front; the stop itself stays.
std::string_view take_until(std::string_view& text, std::string_view stops) {
  const std::size_t end = std::min(text.find_first_of(stops), text.size());
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(end);
  return part;
}

void add_parameters(std::string_view text, Address& address) {
  while (!text.empty()) {
    std::string_view pair = take_until(text, "&");
    if (!text.empty()) text.remove_prefix(1);
    const std::string_view name = take_until(pair, "=");
    if (!pair.empty()) pair.remove_prefix(1);
    address.parameters.emplace_back(percent_decode(name), percent_decode(pair));
  }
}

// False for a scheme that is not the web's.
bool take_scheme(std::string_view& text) {
  const std::size_t colon = text.find("://");
  if (colon != std::string_view::npos && text.find_first_of("/?#") > colon) {
    const std::string scheme = to_lower(text.substr(0, colon));
    if (scheme != "http" && scheme != "https") return false;
    text.remove_prefix(colon + 3);
  } else if (text.starts_with("//")) {
    text.remove_prefix(2);
  }
  return true;
}

std::string host_of(std::string_view authority) {
  if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos && at > 0)
    authority.remove_prefix(at + 1);
  std::string host = to_lower(authority.substr(0, authority.find(':')));
  if (host.ends_with('.')) host.pop_back();
  return host;
}

}  // namespace

std::string_view Address::parameter(std::string_view name) const {
  for (const auto& [key, value] : parameters) {
    if (key == name && !value.empty()) return value;
  }
  return {};
}

bool Address::in_domain(std::string_view domain) const {
  if (!host.ends_with(domain)) return false;
  return host.size() == domain.size() || host[host.size() - domain.size() - 1] == '.';
}

std::optional<Address> parse_address(std::string_view pasted) {
  const std::string unescaped = unescape_ampersands(trim(pasted.substr(0, 2 * kLongestAddress)));
  std::string_view text = unescaped;
  const auto is_blank = [](unsigned char c) { return c <= ' ' || c == 0x7F; };
  if (text.empty() || text.size() > kLongestAddress || std::ranges::any_of(text, is_blank)) return std::nullopt;
  if (!take_scheme(text)) return std::nullopt;

  Address address;
  std::string_view rest = text;
  const std::string_view authority = take_until(rest, "/?#");
  if (authority.find('.') != std::string_view::npos && !authority.starts_with('@')) {
    address.host = host_of(authority);
    text = rest;
  }
  std::string_view path = take_until(text, "?#");
  while (!path.empty()) {
    const std::string_view segment = take_until(path, "/");
    if (!path.empty()) path.remove_prefix(1);
    if (!segment.empty()) address.path.push_back(percent_decode(segment));
  }
  if (text.starts_with('?')) add_parameters(take_until(text, "#").substr(1), address);
  if (text.starts_with('#')) add_parameters(text.substr(1), address);
  return address;
}

std::string percent_decode(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape =
        text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 && hex_value(text[i + 2]) >= 0;
    result += escape ? static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2])) : text[i];
    if (escape) i += 2;
  }
  return result;
}

std::string percent_encode(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const bool plain = is_alphanumeric(c) || c == '-' || c == '.' || c == '_' || c == '~';
    if (plain)
      result += c;
    else
      result += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return result;
}

}  // namespace crowdline::chat
