// One call of the Data API from start to end: quota, key, ETag, waits, new tries.
#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <optional>
#include <string>
#include <variant>

#include "base/backoff.h"
#include "net/http_call.h"
#include "youtube/answer_cache.h"
#include "youtube/api_error.h"
#include "youtube/api_request.h"

namespace crowdline::youtube {

// The body of a good answer.
using ApiAnswer = std::expected<std::string, ApiError>;
// Makes a call and waits for its answer.
using CallServer = std::function<Result<net::HttpAnswer>(net::HttpCall)>;

struct WaitUntil {
  std::int64_t at_ms = 0;
};
// The cost must be taken from the ledger, then told by quota_taken().
struct TakeQuota {};
using ApiStep = std::variant<TakeQuota, net::HttpCall, WaitUntil, ApiAnswer>;

// The request as a call. The key goes into a header: addresses get into logs.
net::HttpCall call_of(const std::string& base, const ApiRequest& request, const Secret& key);

// Ask next() what to do, do it, tell what came of it; until next() gives an answer. Each try costs what the request costs, failed
// ones too. Times are ms since 1970. The cache outlives the call.
class ApiCall {
 public:
  ApiCall(std::string base, ApiRequest request, Secret key, AnswerCache& cache, std::uint64_t seed);

  ApiStep next(std::int64_t now_ms);
  void quota_taken(const std::optional<ApiFailure>& failure);
  void answered(const Result<net::HttpAnswer>& answer, std::int64_t now_ms);
  const ApiRequest& request() const { return request_; }

 private:
  void succeed(const net::HttpAnswer& answer, std::int64_t now_ms);
  void not_understood(int status, std::int64_t now_ms);
  void try_later(ApiError error, std::int64_t now_ms);

  const std::string base_;
  const ApiRequest request_;
  const std::string target_;
  const Secret key_;
  AnswerCache& cache_;
  Backoff backoff_;
  bool paid_ = false;
  int tries_ = 0;
  int bad_answers_ = 0;
  std::int64_t not_before_ms_ = 0;
  std::optional<ApiAnswer> result_;
};

}  // namespace crowdline::youtube
