// Where Twitch is. A simulator has other addresses.
#pragma once

#include <string>

namespace crowdline::twitch {

struct Endpoints {
  std::string chat = "wss://irc-ws.chat.twitch.tv:443/";
  std::string helix = "https://api.twitch.tv/helix";
  std::string oauth = "https://id.twitch.tv/oauth2";
};

}  // namespace crowdline::twitch
