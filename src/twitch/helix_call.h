// One call of Helix from start to end: points, a refused token, waits, new tries.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "base/backoff.h"
#include "net/http_call.h"
#include "twitch/helix_request.h"
#include "twitch/oauth_token.h"
#include "twitch/rate_bucket.h"

namespace crowdline::twitch {

struct WaitForPoints {
  std::int64_t until_ms = 0;
};
// Have the token renewed (TokenKeeper::refused), then tell token_renewed().
struct RenewToken {};
// A call, a wait, a renewal, or the end: the body of a good answer, or an error.
using HelixStep = std::variant<net::HttpCall, WaitForPoints, RenewToken, Result<std::string>>;

// Ask next() what to do, do it, tell what came of it; until next() gives a result. kNotFound: 404; kNotAllowed: refused by the
// server; kUsage: it does not take the request (400); kRemote: it does not answer as it should, also after several tries.
// Times are ms since 1970. The bucket belongs to the token and outlives the call.
class HelixCall {
 public:
  HelixCall(std::string base, HelixRequest request, RateBucket& bucket, std::uint64_t seed);

  HelixStep next(const Token& token, std::int64_t now_ms);
  void answered(const Result<net::HttpAnswer>& answer, std::int64_t now_ms);
  void token_renewed(bool renewed);

 private:
  void try_later(Error error, std::int64_t now_ms);
  void finish(Error error) { result_ = std::unexpected(std::move(error)); }

  std::string base_;
  HelixRequest request_;
  RateBucket& bucket_;
  Backoff backoff_;
  Secret used_;  // the token of the last try
  std::int64_t not_before_ms_ = 0;
  int tries_ = 0;
  int waits_ = 0;  // for points, after 429
  bool tried_503_ = false;
  bool renewed_ = false;
  bool wants_token_ = false;
  std::optional<Result<std::string>> result_;
};

}  // namespace crowdline::twitch
