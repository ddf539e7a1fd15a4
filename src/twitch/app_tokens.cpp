#include "twitch/app_tokens.h"

namespace crowdline::twitch {
namespace {

constexpr std::int64_t kEarlyMs = 5 * 60'000;

}  // namespace

AppTokens::AppTokens(std::string oauth, OauthClient client, CallServer call, const net::ScaledClock& clock)
    : oauth_(std::move(oauth)), client_(std::move(client)), call_(std::move(call)), clock_(clock) {}

Result<Token> AppTokens::token() {
  const std::lock_guard lock(mutex_);
  if (token_ && clock_.now_ms() < token_->expires_ms - kEarlyMs) return *token_;
  return fetch();
}

bool AppTokens::renew(const Secret& used) {
  const std::lock_guard lock(mutex_);
  if (token_ && token_->access != used) return true;
  return fetch().has_value();
}

Result<Token> AppTokens::fetch() {
  token_.reset();
  const auto answer = call_(app_token_call(oauth_, client_));
  if (!answer) return std::unexpected(answer.error());
  auto token = read_grant(*answer, client_.id, clock_.now_ms());
  if (!token && token.error().code == ErrorCode::kNotAllowed)
    return fail(ErrorCode::kNotAllowed, "Twitch does not take the client id and secret of the settings",
                "correct twitch.client_id and twitch.client_secret");
  if (token) token_ = *token;
  return token;
}

}  // namespace crowdline::twitch
