// YouTube's channels and live streams, found within the day's hundred searches.
#pragma once

#include <deque>
#include <mutex>

#include "app/youtube_access.h"
#include "pipeline/channel_search.h"

namespace crowdline::app {

// Thread-safe. Answers are kept for ten minutes. While somebody types only kept answers are given; an address or a handle is looked
// up without a search.
class YoutubeSearch final : public pipeline::ChannelSearch {
 public:
  explicit YoutubeSearch(YoutubeAccess& access) : access_(access) {}

  Result<pipeline::FoundChannels> search(const pipeline::ChannelQuery& query) override;

 private:
  struct Answer {
    std::string words;
    bool live_only = false;
    std::int64_t until_ms = 0;
    pipeline::FoundChannels found;
  };
  const pipeline::FoundChannels* known(const pipeline::ChannelQuery& query);
  Result<pipeline::FoundChannels> ask(const pipeline::ChannelQuery& query);
  Result<std::vector<pipeline::FoundChannel>> live_videos(const std::string& words);
  Result<std::vector<pipeline::FoundChannel>> channels(const std::string& words);
  Result<std::vector<pipeline::FoundChannel>> one_channel(const chat::Link& link);
  Result<void> mark_live(std::vector<pipeline::FoundChannel>& channels);

  YoutubeAccess& access_;
  std::mutex mutex_;
  std::deque<Answer> answers_;  // newest last
};

}  // namespace crowdline::app
