// Channels, playlists and searches of the Data API.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace crowdline::youtube {

struct ChannelFacts {
  std::string id;
  std::string name;
  std::string handle;  // with "@"; empty: not told
  std::string description;
  std::string picture_url;       // https, or empty
  std::string uploads_playlist;  // as told; empty: not told
};

// All fail with kRemote. Items without an id are left out.
Result<std::vector<ChannelFacts>> read_channels(std::string_view body);
// Ids of the videos of a playlist, in its order.
Result<std::vector<std::string>> read_playlist_videos(std::string_view body);
// A search for channels, and the videos of a search for those that are live.
Result<std::vector<ChannelFacts>> read_found_channels(std::string_view body);
Result<std::vector<std::string>> read_found_videos(std::string_view body);

}  // namespace crowdline::youtube
