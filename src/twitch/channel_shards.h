// Which connection reads which channel.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace crowdline::twitch {

struct ShardLimits {
  std::size_t channels_per_connection = 90;  // connections with more than 100 are known to be dropped
  std::size_t channels = 0;                  // in all; 0: no limit. An account that is logged in may hold 100 at once
};

// Fills the connection with the lowest number that has room, so that few stay open. Not thread-safe.
class ChannelShards {
 public:
  explicit ChannelShards(const ShardLimits& limits = {}) : limits_(limits) {}

  // The connection's number; the same as before for a channel that is there already. nullopt: the limit is reached.
  std::optional<std::size_t> place(std::string_view channel);
  void remove(std::string_view channel);
  std::optional<std::size_t> shard_of(std::string_view channel) const;
  // How many channels a connection reads; one with none may be closed.
  std::size_t load(std::size_t shard) const { return shard < loads_.size() ? loads_[shard] : 0; }

 private:
  ShardLimits limits_;
  std::vector<std::size_t> loads_;
  std::unordered_map<std::string, std::size_t> places_;
};

}  // namespace crowdline::twitch
