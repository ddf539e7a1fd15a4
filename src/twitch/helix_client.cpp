#include "twitch/helix_client.h"

namespace crowdline::twitch {

HelixClient::HelixClient(std::string base, CallServer call, TokenSource& tokens, const net::ScaledClock& clock)
    : base_(std::move(base)), call_(std::move(call)), tokens_(tokens), clock_(clock) {}

Result<std::string> HelixClient::ask(HelixRequest request, std::chrono::milliseconds limit) {
  const Deadline end = std::chrono::steady_clock::now() + limit;
  auto token = tokens_.token();
  if (!token) return std::unexpected(token.error());
  std::unique_lock lock(mutex_);
  HelixCall call(base_, std::move(request), bucket_, ++calls_);
  lock.unlock();
  while (std::chrono::steady_clock::now() < end) {
    HelixStep next = step(call, *token);
    if (auto* result = std::get_if<Result<std::string>>(&next)) return std::move(*result);
    if (const auto* wait = std::get_if<WaitForPoints>(&next)) {
      if (!wait_until(wait->until_ms, end)) break;
    } else if (std::holds_alternative<RenewToken>(next)) {
      const bool renewed = tokens_.renew(token->access);
      if (renewed) token = tokens_.token();
      call.token_renewed(renewed && token.has_value());
      if (!token) return std::unexpected(token.error());
    } else {
      const auto answer = call_(std::move(std::get<net::HttpCall>(next)));
      lock.lock();
      call.answered(answer, clock_.now_ms());
      lock.unlock();
    }
  }
  return fail(ErrorCode::kRemote, "Twitch did not answer in time", "try again later");
}

// Under the lock, because the bucket belongs to all calls.
HelixStep HelixClient::step(HelixCall& call, const Token& token) {
  const std::lock_guard lock(mutex_);
  if (stop_) return Result<std::string>(fail(ErrorCode::kRemote, "Crowdline is stopping"));
  return call.next(token, clock_.now_ms());
}

// False when `end` comes first. The lock's condition is only ever stop().
bool HelixClient::wait_until(std::int64_t at_ms, Deadline end) {
  std::unique_lock lock(mutex_);
  const Deadline until = std::chrono::steady_clock::now() + clock_.wait_for(at_ms);
  if (until > end) return false;
  stopped_.wait_until(lock, until, [this] { return stop_; });
  return true;
}

void HelixClient::stop() {
  const std::lock_guard lock(mutex_);
  stop_ = true;
  stopped_.notify_all();
}

}  // namespace crowdline::twitch
