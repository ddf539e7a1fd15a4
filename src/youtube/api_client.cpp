#include "youtube/api_client.h"

namespace crowdline::youtube {
namespace {

std::unexpected<ApiError> unreachable(std::string why) {
  return std::unexpected(
      ApiError{.failure = ApiFailure::kUnreachable, .status = 0, .reason = {}, .message = std::move(why)});
}

}  // namespace

ApiClient::ApiClient(std::string base, Secret key, CallServer call, QuotaLedger& ledger, const net::ScaledClock& clock)
    : base_(std::move(base)), key_(std::move(key)), call_(std::move(call)), ledger_(ledger), clock_(clock) {}

ApiAnswer ApiClient::ask(ApiRequest request, std::chrono::milliseconds limit) {
  const Deadline end = std::chrono::steady_clock::now() + limit;
  std::unique_lock lock(mutex_);
  ApiCall call(base_, std::move(request), key_, cache_, ++calls_);
  lock.unlock();
  while (std::chrono::steady_clock::now() < end) {
    ApiStep next = step(call);
    if (auto* answer = std::get_if<ApiAnswer>(&next)) {
      if (!*answer && answer->error().status != 0) {
        if (answer->error().failure == ApiFailure::kQuotaUsedUp) ledger_.refused(QuotaBucket::kUnits);
        if (answer->error().failure == ApiFailure::kSearchesUsedUp) ledger_.refused(QuotaBucket::kSearches);
      }
      return std::move(*answer);
    }
    if (const auto* wait = std::get_if<WaitUntil>(&next)) {
      if (!wait_until(wait->at_ms, end)) break;
    } else if (std::holds_alternative<TakeQuota>(next)) {
      call.quota_taken(ledger_.take(call.request()));
    } else {
      const auto answer = call_(std::move(std::get<net::HttpCall>(next)));
      lock.lock();
      call.answered(answer, clock_.now_ms());
      lock.unlock();
    }
  }
  return unreachable("YouTube did not answer in time");
}

Result<std::string> ApiClient::ask_for_text(ApiRequest request, std::chrono::milliseconds limit) {
  auto answer = ask(std::move(request), limit);
  if (!answer) return std::unexpected(to_error(answer.error()));
  return std::move(*answer);
}

// Under the lock, because the cache belongs to all calls.
ApiStep ApiClient::step(ApiCall& call) {
  const std::lock_guard lock(mutex_);
  if (stop_) return ApiAnswer(unreachable("Crowdline is stopping"));
  return call.next(clock_.now_ms());
}

// False when `end` comes first. The lock's condition is only ever stop().
bool ApiClient::wait_until(std::int64_t at_ms, Deadline end) {
  std::unique_lock lock(mutex_);
  const Deadline until = std::chrono::steady_clock::now() + clock_.wait_for(at_ms);
  if (until > end) return false;
  stopped_.wait_until(lock, until, [this] { return stop_; });
  return true;
}

void ApiClient::stop() {
  const std::lock_guard lock(mutex_);
  stop_ = true;
  stopped_.notify_all();
}

}  // namespace crowdline::youtube
