// Twitch's channels, found by Helix.
#pragma once

#include <atomic>
#include <deque>
#include <mutex>

#include "app/twitch_access.h"
#include "pipeline/channel_search.h"

namespace crowdline::app {

// Thread-safe. Answers are kept for half a minute, for a page asks while its user types.
class TwitchSearch final : public pipeline::ChannelSearch {
 public:
  explicit TwitchSearch(TwitchAccess& access) : access_(access) {}

  Result<pipeline::FoundChannels> search(const pipeline::ChannelQuery& query) override;

 private:
  struct Answer {
    pipeline::ChannelQuery query;
    std::int64_t until_ms = 0;
    std::vector<pipeline::FoundChannel> channels;
  };
  const std::vector<pipeline::FoundChannel>* known(const pipeline::ChannelQuery& query);

  TwitchAccess& access_;
  std::atomic<int> running_ = 0;
  std::mutex mutex_;
  std::deque<Answer> answers_;  // newest last
};

}  // namespace crowdline::app
