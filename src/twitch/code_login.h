// Login by authorization code: the browser comes back to this machine with a code. Needs the client's secret.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "net/target.h"
#include "twitch/oauth_token.h"

namespace crowdline::twitch {

struct CodeLogin {
  std::string oauth;     // of endpoints.h
  std::string redirect;  // "http://localhost:PORT", as registered
  std::string state;     // random, at least 128 bits, made anew for each login

  // Where to send the browser.
  std::string address(const OauthClient& client, const std::vector<std::string>& scopes) const;
  // The code out of the target that the browser came back with, "/?code=…&scope=…&state=…". kNotAllowed: the user refused, or
  // the state is not ours; kNotUnderstood: neither code nor error.
  Result<Secret> code_of(std::string_view target) const;
  Result<Secret> code_of(const net::Target& target) const;
  // Whether the browser comes from the login that was started here.
  bool is_ours(const net::Target& target) const;
  net::HttpCall exchange_call(const OauthClient& client, const Secret& code) const;
};

}  // namespace crowdline::twitch
