#include "twitch/channel_shards.h"

#include <algorithm>

namespace crowdline::twitch {

std::optional<std::size_t> ChannelShards::place(std::string_view channel) {
  if (const auto known = shard_of(channel)) return known;
  if (limits_.channels != 0 && places_.size() >= limits_.channels) return std::nullopt;
  const auto roomy =
      std::ranges::find_if(loads_, [this](std::size_t load) { return load < limits_.channels_per_connection; });
  const auto shard = static_cast<std::size_t>(roomy - loads_.begin());
  if (roomy == loads_.end()) loads_.push_back(0);
  ++loads_[shard];
  places_.emplace(channel, shard);
  return shard;
}

void ChannelShards::remove(std::string_view channel) {
  const auto found = places_.find(std::string(channel));
  if (found == places_.end()) return;
  --loads_[found->second];
  places_.erase(found);
}

std::optional<std::size_t> ChannelShards::shard_of(std::string_view channel) const {
  const auto found = places_.find(std::string(channel));
  return found == places_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace crowdline::twitch
