// Opens links that can be read while they run. Platforms implement it; the service asks.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "base/error.h"
#include "base/hash.h"
#include "chat/link.h"
#include "chat/source.h"
#include "pipeline/whole_source.h"

namespace crowdline::pipeline {

// Either a stream that runs, or chat that is read to its end and stored like an import.
struct OpenedLive {
  std::unique_ptr<chat::LiveSource> source;
  NameKey key;  // under which the source hashes names
  std::unique_ptr<WholeSource> whole{};
};

// A stream that ran when the process ended last.
struct ResumedLive {
  chat::StreamInfo info;
  NameKey key;
  std::optional<std::int64_t> zero_ms;  // instant of its second 0, ms since 1970; nullopt: nothing had come yet
};

// Thread-safe.
class LiveOpener {
 public:
  virtual ~LiveOpener() = default;

  // Whether this kind of link is its to open, without asking anybody.
  virtual bool takes(const chat::Link& link) const = 0;
  // May ask the platform, and so block for some seconds. Whether the channel exists may show only when the source is polled.
  virtual Result<OpenedLive> open(const chat::Link& link) = 0;
  // Goes on with a stream, with its key and its video time. Asks nobody, so that a start never waits.
  virtual Result<OpenedLive> resume(const chat::Link& link, const ResumedLive& stream) = 0;
};

}  // namespace crowdline::pipeline
