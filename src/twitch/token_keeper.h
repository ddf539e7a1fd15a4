// Keeps one user's token usable: validates hourly, refreshes once for all who wait, and says when only a new login helps.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/backoff.h"
#include "twitch/oauth_token.h"

namespace crowdline::twitch {

enum class TokenCall : std::uint8_t { kValidate, kRefresh };

// At most one runs at a time.
struct CallOauth {
  TokenCall kind = TokenCall::kValidate;
  net::HttpCall call;
};
// Write it down, then tell saved(). A refresh token works once: the new pair must be safe before it is used.
struct SaveToken {
  Token token;
};
// token() may be used: for the first time, or again.
struct TokenReady {};
// Only a new login helps; what was stored is of no more use.
struct LoginLost {
  std::string why;
};
// The refresh did not work for now; the old token stays. Whoever waits has to fail.
struct RefreshFailed {
  Error error;
};
using TokenAction = std::variant<CallOauth, SaveToken, TokenReady, LoginLost, RefreshFailed>;

// Execute take_actions() after each call, and call timer() no later than wait_until(). Times are ms since 1970.
class TokenKeeper {
 public:
  TokenKeeper(std::string oauth, OauthClient client, Token token, std::uint64_t seed);

  void start(std::int64_t now_ms);  // validates: a duty at every start
  void timer(std::int64_t now_ms);
  void answered(TokenCall kind, const Result<net::HttpAnswer>& answer, std::int64_t now_ms);
  void saved(const Result<void>& result, std::int64_t now_ms);
  // Somebody was refused with the token `used`. Refreshes, unless that is under way or a newer token is there already.
  void refused(const Secret& used, std::int64_t now_ms);

  std::vector<TokenAction> take_actions() { return std::exchange(actions_, {}); }
  std::optional<std::int64_t> wait_until() const;
  const Token& token() const { return token_; }
  // Also while it is only asked whether it is still valid, as happens every hour.
  bool usable() const { return state_ == State::kReady || (validated_once_ && state_ == State::kValidating); }

 private:
  enum class State : std::uint8_t { kNew, kReady, kValidating, kRefreshing, kWaiting, kSaving, kLost };

  void validate(std::int64_t now_ms);
  void refresh(std::int64_t now_ms);
  void validated(const Result<TokenFacts>& facts, std::int64_t now_ms);
  void refreshed(Result<Token> token, std::int64_t now_ms);
  void lose(std::string why);
  std::int64_t refresh_due_ms() const;

  std::string oauth_;
  OauthClient client_;
  Token token_;
  std::optional<Token> fresh_;  // granted, not yet written down
  Backoff backoff_;
  State state_ = State::kNew;
  bool validated_once_ = false;
  bool somebody_waits_ = false;
  std::int64_t validate_at_ms_ = 0;
  std::int64_t refresh_at_ms_ = 0;  // while kWaiting: the next try
  std::int64_t rest_until_ms_ = 0;  // before it, the clock alone starts no refresh
  std::vector<TokenAction> actions_;
};

}  // namespace crowdline::twitch
