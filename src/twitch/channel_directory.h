// What is known of a channel besides its chat, and what changes of it while it runs.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "twitch/chat_source.h"

namespace crowdline::twitch {

struct ChannelFacts {
  std::optional<bool> live;  // nullopt: nobody could be asked
  std::optional<std::int64_t> started_ms;
  std::string name;  // as it is shown
  std::string title;
  std::string description;
  std::string category;
  std::string language;
  std::vector<std::string> tags;
};

// Thread-safe.
class ChannelDirectory {
 public:
  virtual ~ChannelDirectory() = default;

  // Blocks for some seconds at most. Fails with kNotFound when there is no such channel; any other error means that nothing
  // could be learnt now, and chat is read without it.
  virtual Result<ChannelFacts> describe(const std::string& channel) = 0;
  // From now on: delivers changes of title, category and tags into `source`, calls begin() when the stream that it waits for
  // begins, end() when it is over. Until the source is gone.
  virtual void follow(const std::string& channel, std::weak_ptr<ChatSource> source) = 0;
};

}  // namespace crowdline::twitch
