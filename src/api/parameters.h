// Query parameters with their types. A value that does not fit is a problem for the client (400), never a default.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"
#include "net/target.h"

namespace crowdline::api {

// Code points of UTF-8, as JSON Schema counts them.
std::size_t character_count(std::string_view text);

// What a JSON number can carry without loss, either sign.
inline constexpr std::int64_t kMaxInteger = 9'007'199'254'740'991;

// Each fails with kUsage, naming the parameter; a parameter that occurs twice fails, too. nullopt: absent.
Result<std::optional<std::int64_t>> integer_parameter(const net::Target& target, std::string_view name,
                                                      std::int64_t least = -kMaxInteger,
                                                      std::int64_t most = kMaxInteger);
Result<std::optional<bool>> boolean_parameter(const net::Target& target, std::string_view name);  // "true", "false"
Result<std::string> text_parameter(const net::Target& target, std::string_view name,
                                   std::size_t most);  // absent: ""; at most `most` characters
// "" or one of `choices`.
Result<std::string> choice_parameter(const net::Target& target, std::string_view name,
                                     std::initializer_list<std::string_view> choices);

// from_ms and to_ms; what is absent reaches as far as anything can. A range that holds nothing lies beyond everything.
struct TimeRange {
  std::int64_t from_ms = -kMaxInteger;
  std::int64_t to_ms = kMaxInteger;
};
Result<TimeRange> time_range(const net::Target& target);

}  // namespace crowdline::api
