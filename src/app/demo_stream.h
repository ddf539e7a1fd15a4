// The demo: a stream of our own writing, played through the interface of live sources.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include "app/parts.h"
#include "base/json.h"
#include "pipeline/live_opener.h"

namespace crowdline::app {

// Opened with its first minutes already past (opened_at_ms of demo/stream.json). `now_ms` is a steady clock; `wall_ms` is
// the instant of opening. Fails with kInternal when the built-in files are damaged.
Result<pipeline::OpenedLive> open_demo(const Embedded& embedded, std::function<std::int64_t()> now_ms,
                                       std::int64_t wall_ms);

// What the page plays beside it.
Json demo_video();

}  // namespace crowdline::app
