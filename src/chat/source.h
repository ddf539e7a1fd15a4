// Where chat comes from: a file that is read to its end, or a stream that is still running.
#pragma once

#include <cstdint>
#include <optional>
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

}  // namespace crowdline::chat
