// An address taken apart, as far as telling links apart needs it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crowdline::chat {

struct Address {
  std::string host;               // lower case, without user, port and final dot; empty: a bare name
  std::vector<std::string> path;  // percent-decoded segments, none of them empty
  std::vector<std::pair<std::string, std::string>> parameters;  // of the query, then of the fragment ("#t=90"); decoded

  // The first non-empty value of `name`, or empty.
  std::string_view parameter(std::string_view name) const;
  std::string_view segment(std::size_t index) const {
    return index < path.size() ? std::string_view(path[index]) : std::string_view();
  }
  bool in_domain(std::string_view domain) const;  // the domain itself or a part of it
};

// nullopt for a scheme other than http and https, and for a text with spaces or control characters inside.
std::optional<Address> parse_address(std::string_view text);

// "%C3%A9" -> "é"; a "%" that starts no escape stays.
std::string percent_decode(std::string_view text);

// Escapes all but letters, digits and "-._~".
std::string percent_encode(std::string_view text);

}  // namespace crowdline::chat
