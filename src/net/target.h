// The target of a request, "/api/v1/streams?query=a%20b", taken apart. Safe for any bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace crowdline::net {

struct QueryParameter {
  std::string name;
  std::string value;
};

// Decoded, valid UTF-8 without control characters. `path` begins with "/" and has no "." or ".." segment.
struct Target {
  std::string path;
  std::vector<std::string> segments;  // of the path, each decoded by itself: "%2F" does not cut
  std::vector<QueryParameter> query;  // in order

  // The value of a parameter; nullopt when it is absent. The first one when it occurs again.
  std::optional<std::string_view> parameter(std::string_view name) const;
  std::size_t count(std::string_view name) const;
};

// Fails with kUsage for what is no path ("*", "http://…"), bad percent signs, bytes that are no UTF-8, control
// characters, dot segments, and more than 64 parameters. A fragment is an error, too: clients never send one.
Result<Target> parse_target(std::string_view raw);

// RFC 3986 percent-decoding. nullopt when a "%" is not followed by two hex digits. "+" means a space in a query only.
std::optional<std::string> percent_decode(std::string_view text, bool plus_is_space);

// Printable text as a person may type it: valid UTF-8, no control characters.
bool is_plain_text(std::string_view text);

}  // namespace crowdline::net
