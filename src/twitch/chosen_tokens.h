// The login of the user where there is one, else a token of the program where its secret is known.
#pragma once

#include <memory>

#include "twitch/token_source.h"

namespace crowdline::twitch {

class ChosenTokens final : public TokenSource {
 public:
  // `app` may be null.
  ChosenTokens(std::unique_ptr<TokenSource> user, std::unique_ptr<TokenSource> app)
      : user_(std::move(user)), app_(std::move(app)) {}

  Result<Token> token() override {
    auto token = user_->token();
    if (token || !app_ || token.error().code != ErrorCode::kNotAllowed) return token;
    return app_->token();
  }
  bool renew(const Secret& used) override {
    if (user_->renew(used)) return true;
    return app_ && app_->renew(used);
  }

 private:
  std::unique_ptr<TokenSource> user_;
  std::unique_ptr<TokenSource> app_;
};

}  // namespace crowdline::twitch
