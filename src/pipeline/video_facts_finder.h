// What a platform says of a video that an imported file belongs to. Platforms implement it; the service asks.
#pragma once

#include "base/error.h"
#include "chat/link.h"
#include "chat/message.h"

namespace crowdline::pipeline {

// Thread-safe.
class VideoFactsFinder {
 public:
  virtual ~VideoFactsFinder() = default;

  // Asks the platform, and so blocks for some seconds at most. kNotAllowed: nobody may ask (no key); kNotFound: no such video.
  virtual Result<chat::StreamInfo> facts(const chat::Link& link) = 0;
};

}  // namespace crowdline::pipeline
