// What the API may ask of the running process: import a file, open a link, stop, delete, wait for changes.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/error.h"
#include "store/timeline_store.h"

namespace crowdline::pipeline {

struct ImportRequest {
  std::string path;  // a chat file; deleted afterwards when `temporary`
  bool temporary = false;
  std::string video_link;  // the video it belongs to; may be empty
  std::string title;       // overrides what the file says; may be empty
};

// Wakes a listener when something of a stream was stored. The callback runs on a pipeline thread and must not block.
// Destroying the subscription ends it: afterwards the callback is not called any more.
class ChangeSubscription {
 public:
  virtual ~ChangeSubscription() = default;
};

// Thread-safe.
class StreamControl {
 public:
  virtual ~StreamControl() = default;

  // Checks that the file is chat, then stores and analyses it in the background; answers the stored record.
  // kNotUnderstood when it is no chat; kNotAllowed when too many imports wait already.
  virtual Result<store::StreamRecord> import_file(const ImportRequest& request) = 0;

  // The stream of a link: the stored one, or a new one where a live source can read it.
  // kUsage when the text is no link; kNotFound (with what to do instead as hint) when nothing is stored and nothing can read it.
  virtual Result<store::StreamRecord> open_link(std::string_view link) = 0;

  // Ends a live stream or an import: what was read is summarised and stored. Returns at once.
  virtual Result<store::StreamRecord> stop(std::string_view stream) = 0;

  // Stops it when it is running, then deletes all that is stored of it.
  virtual Result<void> remove(std::string_view stream) = 0;

  virtual std::unique_ptr<ChangeSubscription> subscribe(std::string_view stream, std::function<void()> on_change) = 0;
};

}  // namespace crowdline::pipeline
