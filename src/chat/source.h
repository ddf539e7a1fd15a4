// Where chat comes from: a file that is read to its end, or a stream that is still running.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "chat/message.h"

namespace crowdline::chat {

// Pulls records in the order in which the source gives them. Not thread-safe; one reader owns it.
class ChatSource {
 public:
  virtual ~ChatSource() = default;

  // The next batch, at most `limit` records; empty at the end. An error ends the source: what came before stays valid.
  virtual Result<std::vector<SourceItem>> next(std::size_t limit) = 0;

  // What the source itself says about the stream. Complete only at the end (a file may carry its title last).
  virtual StreamInfo info() const = 0;

  // Share of the source that was read, 0 to 1; nullopt when nobody can know (a pipe, a live stream).
  virtual std::optional<double> progress() const = 0;
};

// What a running stream has given since the last poll.
struct LiveBatch {
  std::vector<SourceItem> items;
  std::int64_t now_ms = 0;  // video time now: everything sent before it has come, but for what is still on its way
  bool ended = false;       // the stream is over; nothing follows
  std::string trouble{};    // one sentence for people when nothing can be read just now; empty: all is well
  std::chrono::nanoseconds waited{0};  // how long the oldest item was here already
  bool unbroken =
      false;  // of a stream that goes on after a restart: what was sent in between came too, nothing is lost
};

// A stream that is still running. stop() may be called from any thread, the rest by the one that owns it.
class LiveSource {
 public:
  virtual ~LiveSource() = default;

  virtual StreamInfo info() const = 0;
  // Waits until something comes, at most `wait_ms`. An error ends the source: what came before stays valid.
  virtual Result<LiveBatch> poll(std::int64_t wait_ms) = 0;
  // Makes a waiting poll() return at once, with `ended`.
  virtual void stop() = 0;
};

}  // namespace crowdline::chat
