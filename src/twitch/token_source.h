// Where a caller of Twitch's interface gets its token from.
#pragma once

#include <functional>

#include "base/error.h"
#include "net/http_call.h"
#include "twitch/oauth_token.h"

namespace crowdline::twitch {

// Makes one HTTP call and waits for its answer. Thread-safe; never longer than its own time limits.
using CallServer = std::function<Result<net::HttpAnswer>(net::HttpCall)>;

// Thread-safe. Both wait for what runs already: a token is renewed once for all who were refused with it.
class TokenSource {
 public:
  virtual ~TokenSource() = default;

  // kNotAllowed with what to do about it when there is no login and no key, or the login was lost.
  virtual Result<Token> token() = 0;
  // The server did not take `used`. False when there is no other one.
  virtual bool renew(const Secret& used) = 0;
};

}  // namespace crowdline::twitch
