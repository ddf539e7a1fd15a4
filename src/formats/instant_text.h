// Times as chat files write them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace crowdline::formats {

// RFC 3339; also "2023-01-02 03:04:05", with " UTC" behind or with nothing (then UTC is meant). Milliseconds since 1970.
std::optional<std::int64_t> parse_loose_instant(std::string_view text);

// A count since 1970 in seconds, milliseconds, microseconds or nanoseconds, told by its size: as milliseconds. Counts that
// no such unit puts between 1990 and 2200 are nullopt.
std::optional<std::int64_t> instant_of_count(double count);

// A plain decimal number.
std::optional<double> parse_number(std::string_view text);

// Seconds as milliseconds, rounded; nullopt beyond a million hours.
std::optional<std::int64_t> ms_of_seconds(double seconds);

}  // namespace crowdline::formats
