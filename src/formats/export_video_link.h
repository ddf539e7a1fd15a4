// Links from a moment of the timeline into the video that it belongs to.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace crowdline::formats {

// The address of the video at `at_ms` (before the start: at the start). nullopt when `url` names no video that can be
// opened at a time. Such an address has nothing of `url` in it but a checked id.
std::optional<std::string> video_link(std::string_view url, std::int64_t at_ms);

}  // namespace crowdline::formats
