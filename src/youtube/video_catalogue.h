// Videos and channels, asked for as cheaply as can be.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "chat/link.h"
#include "youtube/api_client.h"
#include "youtube/channel_facts.h"
#include "youtube/video_facts.h"

namespace crowdline::youtube {

// Thread-safe; every call blocks for some seconds at most. Nothing here searches: who is live on a channel is found in its
// playlists, one unit a call.
class VideoCatalogue {
 public:
  // `client` outlives it.
  explicit VideoCatalogue(ApiClient& client) : client_(client) {}

  // Those that are there, in the order of `ids`, fifty a call.
  Result<std::vector<VideoFacts>> videos(const std::vector<std::string>& ids);
  // kNotFound: unknown, deleted or private.
  Result<VideoFacts> video(const std::string& id);
  // The name of a category; "" when nobody tells. Asked for once.
  std::string category(const std::string& id);
  // Of a link to a channel by id, handle or user name. kNotFound: there is none; kUsage: the link names none.
  Result<ChannelFacts> channel(const chat::Link& link);
  // What the channel shows now: a running stream, else the next one that is announced; kNotFound: neither.
  Result<VideoFacts> showing(const ChannelFacts& channel);

 private:
  Result<std::vector<std::string>> newest_videos(const std::string& playlist);

  ApiClient& client_;
  std::mutex mutex_;
  std::optional<std::map<std::string, std::string>> categories_;
};

// The running one that was begun last, else the one that is announced for the earliest time.
std::optional<VideoFacts> shown_now(const std::vector<VideoFacts>& videos);

}  // namespace crowdline::youtube
