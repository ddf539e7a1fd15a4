// Chat of one channel that may come over two paths: every message once, and a gap only where both lost.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/seen_ids.h"
#include "chat/message.h"
#include "twitch/time_spans.h"

namespace crowdline::twitch {

enum class ChatPath : std::uint8_t { kIrc, kEventSub };

// Nothing is lost before the first path is up. Instants are ms since 1970: when Twitch sent a message, or now.
class PathMerge {
 public:
  explicit PathMerge(std::size_t seen_capacity = 16 * 1024) : seen_(seen_capacity) {}

  // The channel is read over this path from now on. After down() the gap comes with the path's next LostChat.
  void up(ChatPath path, std::int64_t now_ms, std::vector<chat::SourceItem>& out);
  // The connection is gone: nothing is read since its last message, for all that is known.
  void down(ChatPath path);
  // Nobody reads this path any more, until up().
  void rest(ChatPath path, std::int64_t now_ms);
  bool is_up(ChatPath path) const { return side(path).up; }

  // Appends what is to be handed on: the item, unless the other path gave it; of a gap, what the other path has not read.
  void deliver(ChatPath path, chat::SourceItem item, std::uint64_t mark, std::vector<chat::SourceItem>& out);
  std::uint64_t doubles() const { return doubles_; }

 private:
  struct Side {
    TimeSpans holes;
    std::int64_t hole_since_ms = -kEver;  // while `hole`
    bool hole = true;
    bool up = false;
    bool rests = true;
    std::int64_t last_ms = 0;  // of the newest message, or when it came up
  };

  Side& side(ChatPath path) { return sides_[static_cast<std::size_t>(path)]; }
  const Side& side(ChatPath path) const { return sides_[static_cast<std::size_t>(path)]; }
  Side& other(ChatPath path) { return sides_[1 - static_cast<std::size_t>(path)]; }
  bool is_repeated(ChatPath path, const chat::SourceItem& item, std::uint64_t mark);
  void close_hole(ChatPath path, TimeSpan hole, const std::string& reason, std::vector<chat::SourceItem>& out);

  struct Cleared {
    std::uint64_t mark = 0;
    ChatPath path = ChatPath::kIrc;
    std::int64_t sent_ms = 0;
  };

  std::array<Side, 2> sides_;
  SeenIds seen_;
  std::vector<Cleared> cleared_;  // the last deletions
  TimeSpans told_;                // gaps that were handed on
  std::uint64_t doubles_ = 0;
};

}  // namespace crowdline::twitch
