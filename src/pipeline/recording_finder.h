// Finds the stored live stream that a recording shows. Platforms implement it; the service asks.
#pragma once

#include <string>

#include "base/error.h"
#include "base/json.h"
#include "chat/link.h"

namespace crowdline::pipeline {

struct FoundRecording {
  std::string stream;  // the id under which it is stored
  Json video;          // what the page plays beside it
};

// Thread-safe.
class RecordingFinder {
 public:
  virtual ~RecordingFinder() = default;

  // Asks the platform, and so blocks for some seconds at most. kNotFound: the recording is not there, or was not followed while
  // it was live; other errors: nobody could be asked.
  virtual Result<FoundRecording> find(const chat::Link& link) = 0;
};

}  // namespace crowdline::pipeline
