// YouTube's Data API for the commands and the server: connections, key, quota, calls.
#pragma once

#include <memory>
#include <string>

#include "app/settings.h"
#include "net/client_loop.h"
#include "net/http_client.h"
#include "net/scaled_clock.h"
#include "youtube/api_client.h"
#include "youtube/quota_ledger.h"
#include "youtube/video_catalogue.h"

namespace crowdline::app {

struct YoutubeSettings {
  std::string api;  // address of the Data API
  Secret key;       // empty when the user has none
  youtube::QuotaSettings quota;
  std::int64_t planned_ms = 0;  // how long streams are planned to be
  std::int64_t time_scale = 1;
  std::string data;  // folder
  net::AllowedHosts hosts;
};

// Fails with kUsage for addresses that are none and numbers that make no sense.
Result<YoutubeSettings> youtube_settings(const Settings& settings);

// Thread-safe. Outlives whoever uses it.
class YoutubeAccess {
 public:
  static Result<std::unique_ptr<YoutubeAccess>> make(const Settings& settings);
  ~YoutubeAccess();

  const YoutubeSettings& settings() const { return settings_; }
  const net::ScaledClock& clock() const { return clock_; }
  net::HttpClient& http() { return http_; }
  youtube::QuotaLedger& ledger() { return ledger_; }
  // Calls that run end now, and later ones are refused.
  void stop();
  // Both: kNotAllowed, saying how to get a key, when there is none.
  Result<youtube::ApiClient*> client();
  Result<youtube::VideoCatalogue*> catalogue();

 private:
  YoutubeAccess(YoutubeSettings settings, std::unique_ptr<net::ClientLoop> loop);

  YoutubeSettings settings_;
  net::ScaledClock clock_;
  std::unique_ptr<net::ClientLoop> loop_;
  net::HttpClient http_;
  youtube::QuotaLedger ledger_;
  std::unique_ptr<youtube::ApiClient> client_;  // null without a key
  std::unique_ptr<youtube::VideoCatalogue> catalogue_;
};

}  // namespace crowdline::app
