// Calls Helix for all who ask: one bucket of points, one token, one way to wait.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <vector>

#include "net/scaled_clock.h"
#include "twitch/helix_call.h"
#include "twitch/helix_pages.h"
#include "twitch/token_source.h"

namespace crowdline::twitch {

// Thread-safe. Callers wait on their own threads, none longer than its limit.
class HelixClient {
 public:
  // `base`: "https://api.twitch.tv/helix". References outlive the client.
  HelixClient(std::string base, CallServer call, TokenSource& tokens, const net::ScaledClock& clock);

  // The body of a good answer. kRemote also when the limit has passed.
  Result<std::string> ask(HelixRequest request, std::chrono::milliseconds limit = kLimit);

  // One page, or as many as needed for `most` records.
  template <typename Record>
  Result<std::vector<Record>> list(HelixRequest first, Result<HelixPage<Record>> (*read)(std::string_view),
                                   std::size_t most, std::chrono::milliseconds limit = kLimit) {
    const auto end = std::chrono::steady_clock::now() + limit;
    HelixPages<Record> pages(std::move(first), most);
    while (const auto next = pages.next()) {
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
      const auto body = ask(*next, left);
      if (!body) return std::unexpected(body.error());
      const auto page = read(*body);
      if (!page) return std::unexpected(page.error());
      pages.take(*page);
    }
    return pages.take_records();
  }

  // Who waits fails now, and so does who comes later.
  void stop();

  static constexpr std::chrono::milliseconds kLimit{15'000};

 private:
  using Deadline = std::chrono::steady_clock::time_point;
  HelixStep step(HelixCall& call, const Token& token);
  bool wait_until(std::int64_t at_ms, Deadline end);

  const std::string base_;
  const CallServer call_;
  TokenSource& tokens_;
  const net::ScaledClock& clock_;
  std::mutex mutex_;
  std::condition_variable stopped_;
  RateBucket bucket_;
  std::uint64_t calls_ = 0;  // seeds of their waits
  bool stop_ = false;
};

}  // namespace crowdline::twitch
