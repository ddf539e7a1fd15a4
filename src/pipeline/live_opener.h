// Opens links that can be read while they run. Platforms implement it; the service asks.
#pragma once

#include <memory>

#include "base/error.h"
#include "base/hash.h"
#include "chat/link.h"
#include "chat/source.h"

namespace crowdline::pipeline {

struct OpenedLive {
  std::unique_ptr<chat::LiveSource> source;
  NameKey key;  // under which the source hashes names
};

// Thread-safe.
class LiveOpener {
 public:
  virtual ~LiveOpener() = default;

  // Whether this kind of link is its to open, without asking anybody.
  virtual bool takes(const chat::Link& link) const = 0;
  // May ask the platform, and so block for some seconds. Whether the channel exists may show only when the source is polled.
  virtual Result<OpenedLive> open(const chat::Link& link) = 0;
};

}  // namespace crowdline::pipeline
