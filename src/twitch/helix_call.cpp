#include "twitch/helix_call.h"

namespace crowdline::twitch {
namespace {

constexpr int kMostTries = 5;
constexpr int kMostWaits = 3;

Error refusal(const net::HttpAnswer& answer, const Secret& used) {
  const std::string said = shown_text(error_message(answer.body), {&used});
  std::string what = fmt::format("Twitch answered with status {}", answer.status);
  if (!said.empty()) what += ": " + said;
  switch (answer.status) {
    case 400:
      return {ErrorCode::kUsage, what, {}};
    case 401:
      return {ErrorCode::kNotAllowed, what, "run crowdline login twitch"};
    case 403:
      return {ErrorCode::kNotAllowed, what, {}};
    case 404:
    case 410:
      return {ErrorCode::kNotFound, what, {}};
    default:
      return {ErrorCode::kRemote, what, "try again later"};
  }
}

}  // namespace

HelixCall::HelixCall(std::string base, HelixRequest request, RateBucket& bucket, std::uint64_t seed)
    : base_(std::move(base)), request_(std::move(request)), bucket_(bucket), backoff_(seed) {}

HelixStep HelixCall::next(const Token& token, std::int64_t now_ms) {
  if (result_) return *result_;
  if (wants_token_) return RenewToken{};
  if (now_ms < not_before_ms_) return WaitForPoints{not_before_ms_};
  if (const auto free_at = bucket_.take(now_ms)) return WaitForPoints{*free_at};
  ++tries_;
  used_ = token.access;
  net::HttpCall call{.url = base_ + request_.target()};
  call.headers = {{"Authorization", "Bearer " + token.access.reveal()},
                  {"Client-Id", token.client_id},
                  {"Accept", "application/json"}};
  if (!request_.body.empty()) {
    call.method = "POST";
    call.body = request_.body;
    call.headers.emplace_back("Content-Type", "application/json");
  }
  return call;
}

void HelixCall::answered(const Result<net::HttpAnswer>& answer, std::int64_t now_ms) {
  if (!answer) {
    bucket_.failed();
    if (answer.error().code != ErrorCode::kRemote) return finish(answer.error());
    return try_later(answer.error(), now_ms);
  }
  if (answer->status == 429) {
    not_before_ms_ = bucket_.exhausted(answer->headers, now_ms);
    if (++waits_ > kMostWaits) finish(refusal(*answer, used_));
    return;
  }
  bucket_.answered(answer->headers);
  if ((answer->status >= 200 && answer->status < 300) || answer->status == request_.good_enough) {
    result_ = answer->body;
  } else if (answer->status == 401 && !renewed_) {
    wants_token_ = true;
  } else if (answer->status == 503 && !std::exchange(tried_503_, true)) {
    not_before_ms_ = now_ms;  // the documentation asks for one new try at once
  } else if (answer->status >= 500) {
    try_later(refusal(*answer, used_), now_ms);
  } else {
    finish(refusal(*answer, used_));
  }
}

void HelixCall::try_later(Error error, std::int64_t now_ms) {
  if (tries_ >= kMostTries) return finish(std::move(error));
  not_before_ms_ = now_ms + backoff_.next_ms();
}

// A second refusal is final.
void HelixCall::token_renewed(bool renewed) {
  if (!std::exchange(wants_token_, false)) return;
  renewed_ = true;
  if (!renewed)
    finish({ErrorCode::kNotAllowed, "the login to Twitch is no longer valid", "run crowdline login twitch"});
}

}  // namespace crowdline::twitch
