#include "app/platform_search.h"

#include <algorithm>

namespace crowdline::app {

Result<pipeline::FoundChannels> PlatformSearch::search(const pipeline::ChannelQuery& query) {
  if (query.platform == chat::Platform::kTwitch) return twitch_.search(query);
  if (query.platform == chat::Platform::kYoutube) return youtube_.search(query);
  auto twitch = twitch_.search(query);
  auto youtube = youtube_.search(query);
  if (!twitch && !youtube) return twitch;
  pipeline::FoundChannels all;
  for (auto* found : {&twitch, &youtube}) {
    if (!*found) {
      all.notes.push_back((*found).error().sentence());
      continue;
    }
    std::ranges::move((*found)->channels, std::back_inserter(all.channels));
    std::ranges::move((*found)->notes, std::back_inserter(all.notes));
  }
  std::ranges::stable_sort(all.channels, std::ranges::greater(), &pipeline::FoundChannel::live);
  return all;
}

}  // namespace crowdline::app
