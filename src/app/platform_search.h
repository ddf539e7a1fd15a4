// Channels of all platforms in one list.
#pragma once

#include "pipeline/channel_search.h"

namespace crowdline::app {

// Thread-safe as the two are; they outlive it. Those that are live come first. A platform that cannot be asked is a note, unless
// none can, or it is the only one that was meant.
class PlatformSearch final : public pipeline::ChannelSearch {
 public:
  PlatformSearch(pipeline::ChannelSearch& twitch, pipeline::ChannelSearch& youtube)
      : twitch_(twitch), youtube_(youtube) {}

  Result<pipeline::FoundChannels> search(const pipeline::ChannelQuery& query) override;

 private:
  pipeline::ChannelSearch& twitch_;
  pipeline::ChannelSearch& youtube_;
};

}  // namespace crowdline::app
