// https://id.twitch.tv/oauth2: device codes, authorization codes, tokens.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/json.h"
#include "net/http_types.h"
#include "sim/accounts.h"
#include "sim/core.h"
#include "sim/http_text.h"

namespace crowdline::sim {

class IdServer {
 public:
  // `origin`: "http://127.0.0.1:1234", for the page where users would enter their code.
  IdServer(Core& core, Accounts& accounts, std::string origin);

  // Requests below /oauth2, and /activate: there the user consents to a device code at once; without, after kConsentMs.
  net::HttpResponse answer(const net::HttpRequest& request);

 private:
  static constexpr std::int64_t kConsentMs = 7000;          // simulated; the second poll succeeds
  static constexpr std::int64_t kDeviceCodeMs = 1'800'000;  // simulated

  struct DeviceCode {
    std::string client_id, user_code;
    std::vector<std::string> scopes;
    std::int64_t consent_ms = 0, expires_ms = 0;  // elapsed time
    bool denied = false;
  };
  struct AuthorizationCode {
    std::string client_id, redirect_uri;
    std::vector<std::string> scopes;
  };

  net::HttpResponse device(const Parameters& form);
  net::HttpResponse activate(const net::HttpRequest& request);
  net::HttpResponse authorize(const net::HttpRequest& request);
  net::HttpResponse token(const Parameters& form);
  net::HttpResponse token_of_device(const OauthClient& client, const Parameters& form);
  net::HttpResponse token_of_code(const OauthClient& client, const Parameters& form);
  net::HttpResponse validate(const net::HttpRequest& request) const;
  net::HttpResponse revoke(const Parameters& form);

  Core& core_;
  Accounts& accounts_;
  std::string origin_;
  std::map<std::string, DeviceCode> devices_;
  std::map<std::string, AuthorizationCode> codes_;
};

}  // namespace crowdline::sim
