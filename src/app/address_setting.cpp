#include "app/address_setting.h"

#include <fmt/format.h>

namespace crowdline::app {

Result<void> read_address(const Settings& settings, const AddressSetting& address, net::AllowedHosts& hosts) {
  std::string text = settings.get(address.setting);
  while (text.ends_with('/')) text.pop_back();
  if (address.may_be_off && text == "off") text.clear();  // an empty variable counts as none
  *address.place = text;
  if (text.empty() && address.may_be_off) return {};
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

}  // namespace crowdline::app
