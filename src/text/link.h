// What a link looks like in chat, with and without a scheme.
#pragma once

#include <string_view>

namespace crowdline::text {

// True for "https://…", "www.…" and "host.tld" or "host.tld/path" with a well-known ending. `chunk` has no spaces.
bool is_link(std::string_view chunk);

}  // namespace crowdline::text
