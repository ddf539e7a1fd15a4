#include "twitch/token_keeper.h"

#include <algorithm>

namespace crowdline::twitch {
namespace {

constexpr std::int64_t kHour = 3'600'000;
constexpr std::int64_t kEarly = 5 * 60'000;  // refresh before the token ends
constexpr std::int64_t kRest = 60'000;       // between two refreshes, whatever the server says of the token's end
constexpr int kRefreshTries = 3;

Result<TokenFacts> facts_of(const Result<net::HttpAnswer>& answer) {
  if (!answer) return std::unexpected(answer.error());
  return read_validation(*answer);
}

}  // namespace

TokenKeeper::TokenKeeper(std::string oauth, OauthClient client, Token token, std::uint64_t seed)
    : oauth_(std::move(oauth)), client_(std::move(client)), token_(std::move(token)), backoff_(seed) {}

void TokenKeeper::start(std::int64_t now_ms) {
  if (state_ == State::kNew) validate(now_ms);
}

void TokenKeeper::validate(std::int64_t /*now_ms*/) {
  state_ = State::kValidating;
  actions_.emplace_back(CallOauth{TokenCall::kValidate, validate_call(oauth_, token_.access)});
}

void TokenKeeper::timer(std::int64_t now_ms) {
  if (state_ == State::kWaiting && refresh_at_ms_ <= now_ms) return refresh(now_ms);
  if (state_ != State::kReady) return;
  if (!token_.refresh.empty() && refresh_due_ms() <= now_ms) return refresh(now_ms);
  if (validate_at_ms_ <= now_ms) validate(now_ms);
}

std::optional<std::int64_t> TokenKeeper::wait_until() const {
  if (state_ == State::kWaiting) return refresh_at_ms_;
  if (state_ != State::kReady) return std::nullopt;
  if (token_.refresh.empty()) return validate_at_ms_;
  return std::min(validate_at_ms_, refresh_due_ms());
}

std::int64_t TokenKeeper::refresh_due_ms() const { return std::max(token_.expires_ms - kEarly, rest_until_ms_); }

void TokenKeeper::answered(TokenCall kind, const Result<net::HttpAnswer>& answer, std::int64_t now_ms) {
  if (kind == TokenCall::kValidate && state_ == State::kValidating) validated(facts_of(answer), now_ms);
  if (kind != TokenCall::kRefresh || state_ != State::kRefreshing) return;
  if (answer)
    refreshed(read_grant(*answer, client_.id, now_ms), now_ms);
  else
    refreshed(std::unexpected(answer.error()), now_ms);
}

// What cannot be asked now is asked again in a minute; the token is used meanwhile.
void TokenKeeper::validated(const Result<TokenFacts>& facts, std::int64_t now_ms) {
  if (!facts && facts.error().code == ErrorCode::kNotAllowed) return refresh(now_ms);
  if (facts && facts->client_id != client_.id) return lose("the stored login belongs to another client id");
  if (facts) {
    token_.login = facts->login;
    token_.user_id = facts->user_id;
    token_.scopes = facts->scopes;
    token_.expires_ms = now_ms + facts->expires_in_ms;
  }
  validate_at_ms_ = now_ms + (facts ? kHour : 60'000);
  state_ = State::kReady;
  const bool first = !std::exchange(validated_once_, true);
  if (std::exchange(somebody_waits_, false) || first) actions_.emplace_back(TokenReady{});
}

void TokenKeeper::refused(const Secret& used, std::int64_t now_ms) {
  if (state_ == State::kLost) {
    actions_.emplace_back(LoginLost{"the login to Twitch is gone"});
  } else if (state_ == State::kReady) {
    if (used == token_.access)
      refresh(now_ms);
    else
      actions_.emplace_back(TokenReady{});  // it was refreshed meanwhile
  } else {
    somebody_waits_ = true;  // the answer to what runs comes to everybody
  }
}

void TokenKeeper::refresh(std::int64_t /*now_ms*/) {
  if (token_.refresh.empty()) return lose("the login to Twitch has ended and cannot be renewed");
  state_ = State::kRefreshing;
  actions_.emplace_back(CallOauth{TokenCall::kRefresh, refresh_call(oauth_, client_, token_.refresh)});
}

void TokenKeeper::refreshed(Result<Token> token, std::int64_t now_ms) {
  if (!token && token.error().code == ErrorCode::kNotAllowed) return lose("Twitch did not renew the login");
  if (!token) {
    if (backoff_.tries() + 1 < kRefreshTries) {
      state_ = State::kWaiting;
      refresh_at_ms_ = now_ms + backoff_.next_ms();
      return;
    }
    backoff_.reset();
    state_ = State::kReady;
    validate_at_ms_ = rest_until_ms_ = now_ms + kRest;
    actions_.emplace_back(RefreshFailed{token.error()});
    return;
  }
  backoff_.reset();
  token->login = token_.login;
  token->user_id = token_.user_id;
  if (token->scopes.empty()) token->scopes = token_.scopes;
  if (token->refresh.empty()) token->refresh = token_.refresh;
  fresh_ = *std::move(token);
  state_ = State::kSaving;
  actions_.emplace_back(SaveToken{*fresh_});
}

// A pair that could not be written down is used all the same: the old one is dead already. It is lost with the process.
void TokenKeeper::saved(const Result<void>& result, std::int64_t now_ms) {
  if (state_ != State::kSaving) return;
  token_ = *std::exchange(fresh_, std::nullopt);
  state_ = State::kReady;
  validate_at_ms_ = now_ms + kHour;
  rest_until_ms_ = now_ms + kRest;
  validated_once_ = true;
  somebody_waits_ = false;
  actions_.emplace_back(TokenReady{});
  if (!result) actions_.emplace_back(RefreshFailed{result.error()});
}

void TokenKeeper::lose(std::string why) {
  state_ = State::kLost;
  actions_.emplace_back(LoginLost{std::move(why)});
}

}  // namespace crowdline::twitch
