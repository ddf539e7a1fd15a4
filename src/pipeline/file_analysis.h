// A chat file from its first record to the finished session.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

#include "base/hash.h"
#include "chat/source.h"
#include "pipeline/stream_session.h"

namespace crowdline::pipeline {

struct FileProgress {
  std::optional<double> share;  // of the file, 0 to 1
  std::uint64_t messages = 0;   // records read
};

// Reads `source` to its end, or until `stop` is set: then what was read is finished as if the file ended there.
// Calls `on_progress` after each batch. Fails only when the source does; what came before is lost then.
Result<std::unique_ptr<StreamSession>> analyze_source(chat::ChatSource& source, NameKey key, std::int64_t window_ms,
                                                      const Engine& engine, const std::atomic<bool>& stop,
                                                      const std::function<void(const FileProgress&)>& on_progress);

}  // namespace crowdline::pipeline
