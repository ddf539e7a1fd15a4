// Settings that are addresses of services.
#pragma once

#include <string>

#include "app/settings.h"
#include "net/client_url.h"

namespace crowdline::app {

struct AddressSetting {
  const char* setting;
  std::string* place;  // where the address goes, without a "/" at the end, as paths are put behind it
  bool may_be_off = false;
};

// Adds the host to those that may be called. Fails with kUsage for what is no address or cannot be called.
Result<void> read_address(const Settings& settings, const AddressSetting& address, net::AllowedHosts& hosts);

}  // namespace crowdline::app
