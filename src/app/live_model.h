// The model that a running server scores new streams with: the program's own, or that of a file, which may be replaced at any
// time.
#pragma once

#include <deque>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>

#include "app/parts.h"
#include "pipeline/engine.h"

namespace crowdline::app {

// Streams keep the engine that they began with, so that all windows of one come from one model; engines live as long as
// this. Thread-safe.
class LiveModel {
 public:
  // `parts` must outlive it. `path` is the file that stands in for the program's own model while it is there.
  LiveModel(Parts& parts, std::string path);

  // What a stream that begins now is scored with.
  const pipeline::Engine& engine() const;

  // Takes up the file when it is new or has changed; a file that is no model changes nothing. Returns one sentence about
  // what was done, for the operator; nothing when nothing was.
  std::optional<std::string> look();

 private:
  Parts& parts_;
  const std::string path_;
  std::optional<std::filesystem::file_time_type> seen_;
  mutable std::mutex mutex_;
  std::deque<pipeline::Engine> engines_;  // the last one is current
};

}  // namespace crowdline::app
