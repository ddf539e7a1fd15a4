// What the settings say of Twitch.
#pragma once

#include <cstdint>
#include <string>

#include "app/settings.h"
#include "net/client_url.h"
#include "twitch/emote_loading.h"
#include "twitch/oauth_token.h"

namespace crowdline::app {

struct TwitchSettings {
  std::string helix;
  std::string oauth;
  std::string event_sub;
  twitch::EmoteAddresses emotes;
  twitch::OauthClient client;  // its id is empty when the user has registered none
  std::string login_path;      // of the file that holds the login
  std::int64_t redirect_port = 0;
  std::int64_t time_scale = 1;
  net::AllowedHosts hosts;  // of all these addresses
};

// Fails with kUsage for addresses that are none and numbers that make no sense.
Result<TwitchSettings> twitch_settings(const Settings& settings);

// What to do when there is no client id: one sentence.
std::string how_to_get_a_client_id();

}  // namespace crowdline::app
