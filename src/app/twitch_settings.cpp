#include "app/twitch_settings.h"

#include <array>

#include "app/address_setting.h"

namespace crowdline::app {
namespace {

constexpr std::int64_t kLastPort = 65'535;

}  // namespace

Result<TwitchSettings> twitch_settings(const Settings& settings) {
  TwitchSettings twitch;
  const std::array addresses = {AddressSetting{"twitch.api_url", &twitch.helix},
                                AddressSetting{"twitch.id_url", &twitch.oauth},
                                AddressSetting{"twitch.eventsub_url", &twitch.event_sub},
                                AddressSetting{"twitch.bttv_url", &twitch.emotes.bttv, true},
                                AddressSetting{"twitch.ffz_url", &twitch.emotes.ffz, true},
                                AddressSetting{"twitch.seventv_url", &twitch.emotes.seventv, true}};
  for (const AddressSetting& address : addresses) {
    if (auto read = read_address(settings, address, twitch.hosts); !read) return std::unexpected(read.error());
  }
  const auto port = settings.number("twitch.redirect_port");
  const auto scale = settings.number("time.scale");
  if (!port) return std::unexpected(port.error());
  if (!scale) return std::unexpected(scale.error());
  if (*port < 1 || *port > kLastPort)
    return fail(ErrorCode::kUsage, "the setting twitch.redirect_port must be from 1 to 65535");
  twitch.redirect_port = *port;
  twitch.time_scale = *scale;
  twitch.client = {.id = settings.get("twitch.client_id"), .secret = Secret(settings.get("twitch.client_secret"))};
  twitch.login_path = settings.get("data") + "/twitch-login.json";
  return twitch;
}

std::string how_to_get_a_client_id() {
  return "register an application at https://dev.twitch.tv/console/apps (client type public, redirect "
         "http://localhost:3000), put its id into the setting twitch.client_id (or CROWDLINE_TWITCH_CLIENT_ID), and "
         "run "
         "crowdline login twitch";
}

}  // namespace crowdline::app
