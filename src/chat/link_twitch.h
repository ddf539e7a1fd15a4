// The forms of Twitch's addresses.
#pragma once

#include <optional>
#include <string_view>

#include "chat/link.h"
#include "chat/link_address.h"

namespace crowdline::chat {

// `address` is in Twitch's domain. nullopt for pages that name no video, channel, clip or collection.
std::optional<Link> classify_twitch(const Address& address);

// A login of 3 to 25 letters, digits and "_", perhaps behind "#"; nullopt also for names of Twitch's own pages.
std::optional<Link> twitch_channel(std::string_view login);

// "v123456" or at least 8 digits.
std::optional<Link> twitch_bare_video(std::string_view text);

}  // namespace crowdline::chat
