// Text forms of video time (integer milliseconds, may be negative) and of instants (milliseconds since 1970, UTC).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace crowdline {

// "0:00", "12:34", "1:02:03", "-0:12"; parts of a second are cut off towards minus infinity's magnitude (12.9 s is "0:12").
std::string format_offset(std::int64_t offset_ms);

// Reads "1:02:03", "12:34", "-0:12", "1:02:03.250", "90" (seconds), "90s", "1m30s", "1h2m3s". Nothing else.
std::optional<std::int64_t> parse_offset(std::string_view text);

// "2026-03-01T12:00:00Z"; with ".250" when there are milliseconds.
std::string format_instant(std::int64_t unix_ms);

// RFC 3339 with 0-9 fraction digits and "Z" or a numeric offset; nullopt for anything else, and for days that do not exist
// or lie outside the years 0 to 9999 once the offset is taken off.
std::optional<std::int64_t> parse_instant(std::string_view text);

// "3 h 12 min", "4 min 5 s", "12 s": for people.
std::string format_duration(std::int64_t duration_ms);

}  // namespace crowdline
