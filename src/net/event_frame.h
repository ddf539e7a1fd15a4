// One frame of an event stream, by the HTML standard's "Server-sent events".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace crowdline::net {

// "id: 7\nevent: window\ndata: …\n\n"; each line of `data` gets its own "data:". Line ends in `name` are dropped.
std::string event_frame(std::int64_t id, std::string_view name, std::string_view data);

// Tells the client to wait that long before it connects again.
std::string retry_frame(std::int64_t milliseconds);

// Keeps the connection open; clients ignore it.
inline constexpr std::string_view kHeartbeatFrame = ": still here\n\n";

}  // namespace crowdline::net
