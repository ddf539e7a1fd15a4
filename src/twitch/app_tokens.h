// Tokens of the program itself: for reading what is public, without any user. They need the client's secret.
#pragma once

#include <mutex>
#include <optional>

#include "net/scaled_clock.h"
#include "twitch/token_source.h"

namespace crowdline::twitch {

class AppTokens final : public TokenSource {
 public:
  AppTokens(std::string oauth, OauthClient client, CallServer call, const net::ScaledClock& clock);

  Result<Token> token() override;
  bool renew(const Secret& used) override;

 private:
  Result<Token> fetch();

  const std::string oauth_;
  const OauthClient client_;
  const CallServer call_;
  const net::ScaledClock& clock_;
  std::mutex mutex_;  // held while a token is asked for: whoever comes meanwhile gets the same one
  std::optional<Token> token_;
};

}  // namespace crowdline::twitch
