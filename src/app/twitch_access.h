// Twitch's interface for the commands and the server: connections, token, calls.
#pragma once

#include <memory>

#include "app/twitch_settings.h"
#include "net/client_loop.h"
#include "net/http_client.h"
#include "net/scaled_clock.h"
#include "twitch/helix_client.h"

namespace crowdline::app {

// Thread-safe. Outlives whoever uses it.
class TwitchAccess {
 public:
  static Result<std::unique_ptr<TwitchAccess>> make(const Settings& settings);
  ~TwitchAccess();

  const TwitchSettings& settings() const { return settings_; }
  const net::ScaledClock& clock() const { return clock_; }
  net::HttpClient& http() { return http_; }
  // Makes a call and waits for its answer.
  twitch::CallServer caller() {
    return [this](net::HttpCall call) { return http_.call(std::move(call)); };
  }
  // Calls that run end now, and later ones are refused.
  void stop();
  // kNotAllowed, saying what is missing, when the user has registered no application with Twitch.
  Result<twitch::HelixClient*> helix();
  // The token that Helix is called with now. `refused`: a server did not take that one, so that it is renewed first.
  Result<twitch::Token> token(const Secret& refused = {});

 private:
  TwitchAccess(TwitchSettings settings, std::unique_ptr<net::ClientLoop> loop);

  TwitchSettings settings_;
  net::ScaledClock clock_;
  std::unique_ptr<net::ClientLoop> loop_;
  net::HttpClient http_;
  std::unique_ptr<twitch::TokenSource> tokens_;  // null without a client id
  std::unique_ptr<twitch::HelixClient> helix_;
};

}  // namespace crowdline::app
