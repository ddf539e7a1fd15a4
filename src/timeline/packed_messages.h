// Messages of a closed window, in a seventh of their memory: they are kept only so that moderators can take some out.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "timeline/scored_message.h"

namespace crowdline::timeline {

// What decides whether a message goes.
struct MessageHead {
  std::string_view id;
  std::int64_t offset_ms = 0;
  chat::ChatterId chatter = 0;
};

// Nothing is lost: unpack(pack(x)) is x. Not thread-safe.
class PackedMessages {
 public:
  PackedMessages() = default;
  // Takes the messages, and gives their memory back.
  explicit PackedMessages(std::vector<ScoredMessage>&& messages);

  std::vector<ScoredMessage> unpack() const;
  // Gives the memory back, which assigning an empty one would keep: a short string is copied into the long one's place.
  void clear();
  // Whether `wanted` is true for one of them; reads no more than their heads.
  bool any(const std::function<bool(const MessageHead&)>& wanted) const;

  std::size_t size() const { return count_; }
  std::size_t bytes() const { return bytes_.capacity(); }

 private:
  // Each message: the length of the rest, its head, then text, tokens and readings.
  std::string bytes_;
  std::size_t count_ = 0;
};

}  // namespace crowdline::timeline
