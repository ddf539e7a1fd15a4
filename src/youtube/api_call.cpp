#include "youtube/api_call.h"

#include "base/json.h"

namespace crowdline::youtube {
namespace {

constexpr int kMostTries = 4;
constexpr int kMostBadAnswers = 2;
constexpr std::int64_t kShortestWait = 500;
constexpr int kNotModified = 304;

// All good answers of the Data API are one object.
bool is_answer(std::string_view body) {
  const auto json = parse_json(body, "an answer of YouTube");
  return json && json->is_object();
}

}  // namespace

net::HttpCall call_of(const std::string& base, const ApiRequest& request, const Secret& key) {
  net::HttpCall call{.url = base + request.target()};
  call.headers = {{"Accept", "application/json"}, {"x-goog-api-key", key.reveal()}};
  return call;
}

ApiCall::ApiCall(std::string base, ApiRequest request, Secret key, AnswerCache& cache, std::uint64_t seed)
    : base_(std::move(base)),
      request_(std::move(request)),
      target_(request_.target()),
      key_(std::move(key)),
      cache_(cache),
      backoff_(seed) {}

ApiStep ApiCall::next(std::int64_t now_ms) {
  if (result_) return *result_;
  if (now_ms < not_before_ms_) return WaitUntil{not_before_ms_};
  if (!std::exchange(paid_, false)) return TakeQuota{};
  ++tries_;
  net::HttpCall call = call_of(base_, request_, key_);
  const AnswerCache::Answer* known = request_.keeps_answer ? cache_.find(target_) : nullptr;
  if (known != nullptr) call.headers.emplace_back("If-None-Match", known->etag);
  return call;
}

void ApiCall::quota_taken(const std::optional<ApiFailure>& failure) {
  paid_ = !failure;
  if (failure) result_ = std::unexpected(ApiError{.failure = *failure, .status = 0, .reason = {}, .message = {}});
}

void ApiCall::answered(const Result<net::HttpAnswer>& answer, std::int64_t now_ms) {
  if (!answer) {
    ApiError error{.failure = ApiFailure::kUnreachable, .status = 0, .reason = {}, .message = answer.error().what};
    if (answer.error().code == ErrorCode::kRemote) return try_later(std::move(error), now_ms);
    result_ = std::unexpected(std::move(error));
    return;
  }
  if ((answer->status >= 200 && answer->status < 300) || answer->status == kNotModified)
    return succeed(*answer, now_ms);
  ApiError error = read_api_error(answer->status, answer->body, key_);
  if (error.passing()) return try_later(std::move(error), now_ms);
  result_ = std::unexpected(std::move(error));
}

void ApiCall::succeed(const net::HttpAnswer& answer, std::int64_t now_ms) {
  if (answer.status == kNotModified) {
    const AnswerCache::Answer* known = cache_.find(target_);
    result_ = known != nullptr ? ApiAnswer(known->body)
                               : std::unexpected(ApiError{.status = answer.status, .reason = {}, .message = {}});
    return;
  }
  if (!is_answer(answer.body)) return not_understood(answer.status, now_ms);
  if (request_.keeps_answer) cache_.keep(target_, std::string(answer.header("ETag").value_or("")), answer.body);
  result_ = answer.body;
}

// A success that says nothing is the other side's trouble; asked for once more only, as each try costs.
void ApiCall::not_understood(int status, std::int64_t now_ms) {
  ApiError error{.failure = ApiFailure::kBadAnswer, .status = status, .reason = {}, .message = {}};
  if (++bad_answers_ < kMostBadAnswers) return try_later(std::move(error), now_ms);
  result_ = std::unexpected(std::move(error));
}

void ApiCall::try_later(ApiError error, std::int64_t now_ms) {
  if (tries_ >= kMostTries) {
    result_ = std::unexpected(std::move(error));
    return;
  }
  not_before_ms_ = now_ms + kShortestWait + backoff_.next_ms();
}

}  // namespace crowdline::youtube
