// Words and numbers of the HTML export, and the only way by which a text gets into it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "formats/timeline_document.h"

namespace crowdline::formats {

// For element contents and quoted attributes. Control characters become spaces.
std::string escaped(std::string_view text);

std::string with_thousands(std::uint64_t value);  // "12,345"
std::string percent(double share);                // "3%", "0.4%", "<0.1%"
std::string signed_number(double value);          // "+0.21", "−0.40"

// "<a ...>12:34</a>" into the video where the stream's address allows that, else the bare time.
std::string time_link(const TimelineDocument& document, std::int64_t at_ms);

}  // namespace crowdline::formats
