// Calls the Data API for all who ask: one key, one ledger, one way to wait.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>

#include "net/scaled_clock.h"
#include "youtube/api_call.h"
#include "youtube/quota_ledger.h"

namespace crowdline::youtube {

// Thread-safe. Callers wait on their own threads, none longer than its limit.
class ApiClient {
 public:
  // `base`: "https://youtube.googleapis.com/youtube/v3". References outlive the client.
  ApiClient(std::string base, Secret key, CallServer call, QuotaLedger& ledger, const net::ScaledClock& clock);

  // The body of a good answer. Its failure is kUnreachable also when the limit has passed, and after stop().
  ApiAnswer ask(ApiRequest request, std::chrono::milliseconds limit = kLimit);
  // The same, with the error for people.
  Result<std::string> ask_for_text(ApiRequest request, std::chrono::milliseconds limit = kLimit);

  // Who waits fails now, and so does who comes later.
  void stop();

  QuotaLedger& ledger() { return ledger_; }
  const std::string& base() const { return base_; }
  const Secret& key() const { return key_; }

  static constexpr std::chrono::milliseconds kLimit{15'000};

 private:
  using Deadline = std::chrono::steady_clock::time_point;
  bool wait_until(std::int64_t at_ms, Deadline end);
  ApiStep step(ApiCall& call);

  const std::string base_;
  const Secret key_;
  const CallServer call_;
  QuotaLedger& ledger_;
  const net::ScaledClock& clock_;
  std::mutex mutex_;
  std::condition_variable stopped_;
  AnswerCache cache_;
  std::uint64_t calls_ = 0;  // seeds of their waits
  bool stop_ = false;
};

}  // namespace crowdline::youtube
