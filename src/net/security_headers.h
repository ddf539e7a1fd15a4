// The headers that every response of the server carries.
#pragma once

#include "net/http_types.h"

namespace crowdline::net {

// A strict Content-Security-Policy (own scripts, and the player scripts of YouTube and Twitch), no sniffing, no framing, and
// a Referrer-Policy that still tells the origin, without which YouTube's player refuses to play.
const HeaderList& security_headers();

}  // namespace crowdline::net
