#include "app/twitch_access.h"

#include "twitch/app_tokens.h"
#include "twitch/chosen_tokens.h"
#include "twitch/user_tokens.h"

namespace crowdline::app {
namespace {

net::HttpClientSettings http_settings(const TwitchSettings& settings) {
  net::HttpClientSettings http;
  http.hosts = settings.hosts;
  http.most_idle = 4;
  http.answer_timeout = std::chrono::seconds(8);
  http.user_agent = std::string("crowdline/") + CROWDLINE_VERSION;
  return http;
}

}  // namespace

TwitchAccess::TwitchAccess(TwitchSettings settings, std::unique_ptr<net::ClientLoop> loop)
    : settings_(std::move(settings)),
      clock_(settings_.time_scale),
      loop_(std::move(loop)),
      http_(*loop_, http_settings(settings_)) {
  if (settings_.client.id.empty()) return;
  std::unique_ptr<twitch::TokenSource> app;
  if (!settings_.client.secret.empty())
    app = std::make_unique<twitch::AppTokens>(settings_.oauth, settings_.client, caller(), clock_);
  auto user = std::make_unique<twitch::UserTokens>(
      twitch::UserTokenSettings{.oauth = settings_.oauth, .client = settings_.client, .path = settings_.login_path},
      caller(), clock_);
  tokens_ = std::make_unique<twitch::ChosenTokens>(std::move(user), std::move(app));
  helix_ = std::make_unique<twitch::HelixClient>(settings_.helix, caller(), *tokens_, clock_);
}

Result<std::unique_ptr<TwitchAccess>> TwitchAccess::make(const Settings& settings) {
  auto read = twitch_settings(settings);
  if (!read) return std::unexpected(read.error());
  auto loop = net::ClientLoop::start();
  if (!loop) return std::unexpected(loop.error());
  return std::unique_ptr<TwitchAccess>(new TwitchAccess(*std::move(read), *std::move(loop)));
}

TwitchAccess::~TwitchAccess() { stop(); }

// So that nobody waits for an answer that is of no use any more.
void TwitchAccess::stop() {
  if (helix_) helix_->stop();
  http_.close();
}

Result<twitch::Token> TwitchAccess::token(const Secret& refused) {
  if (auto known = helix(); !known) return std::unexpected(known.error());
  if (!refused.empty() && !tokens_->renew(refused))
    return fail(ErrorCode::kNotAllowed, "Twitch does not take the login any more", "run crowdline login twitch");
  return tokens_->token();
}

Result<twitch::HelixClient*> TwitchAccess::helix() {
  if (!helix_)
    return fail(ErrorCode::kNotAllowed, "Twitch tells nothing of channels without a client id",
                how_to_get_a_client_id());
  return helix_.get();
}

}  // namespace crowdline::app
