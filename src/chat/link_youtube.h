// The forms of YouTube's addresses.
#pragma once

#include <optional>
#include <string_view>

#include "chat/link.h"
#include "chat/link_address.h"

namespace crowdline::chat {

// `address` is in one of YouTube's domains. nullopt for pages that name no video, channel, clip or playlist.
std::optional<Link> classify_youtube(const Address& address);

// `name` without the "@".
std::optional<Link> youtube_handle(std::string_view name);

// A video id (11 characters, the last one of the 16 that a 64-bit number can end with) or a channel id ("UC..." of 24).
std::optional<Link> youtube_bare_id(std::string_view name);

}  // namespace crowdline::chat
