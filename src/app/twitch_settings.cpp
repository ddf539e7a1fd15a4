#include "app/twitch_settings.h"

#include <array>

namespace crowdline::app {
namespace {

constexpr std::int64_t kLastPort = 65'535;

struct Address {
  const char* setting;
  std::string* place;
  bool may_be_empty = false;
};

// Without a "/" at the end, as paths are put behind it.
Result<void> read_address(const Settings& settings, const Address& address, net::AllowedHosts& hosts) {
  std::string text = settings.get(address.setting);
  while (text.ends_with('/')) text.pop_back();
  if (address.may_be_empty && text == "off") text.clear();  // an empty variable counts as none
  *address.place = text;
  if (text.empty() && address.may_be_empty) return {};
  const auto url = net::parse_client_url(text);
  if (!url) return fail(ErrorCode::kUsage, fmt::format("the setting {} is no address: {}", address.setting, text));
  net::AllowedHosts own{.names = {url->host}, .loopback = false};
  if (own.check(*url)) {
    hosts.names.push_back(url->host);
    return {};
  }
  own.loopback = true;
  if (auto allowed = own.check(*url); !allowed)
    return fail(ErrorCode::kUsage, fmt::format("the setting {} cannot be used: {}", address.setting, text),
                allowed.error().what);
  hosts.loopback = true;
  return {};
}

}  // namespace

Result<TwitchSettings> twitch_settings(const Settings& settings) {
  TwitchSettings twitch;
  const std::array addresses = {Address{"twitch.api_url", &twitch.helix},
                                Address{"twitch.id_url", &twitch.oauth},
                                Address{"twitch.eventsub_url", &twitch.event_sub},
                                Address{"twitch.bttv_url", &twitch.emotes.bttv, true},
                                Address{"twitch.ffz_url", &twitch.emotes.ffz, true},
                                Address{"twitch.seventv_url", &twitch.emotes.seventv, true}};
  for (const Address& address : addresses) {
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
