// The store on SQLite, with what tests and the composition root may choose.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "base/error.h"
#include "store/timeline_store.h"

namespace crowdline::store {

struct SqliteOptions {
  std::function<std::int64_t()> now_ms;  // ms since 1970, for created_ms; empty: the wall clock
  std::size_t readers = 4;               // connections that read at the same time
  std::size_t live_events_kept = 5'000;  // of a stream that is live or importing
  std::size_t ended_events_kept = 100;   // once it has ended: what came just before
  std::int64_t largest_pages = 0;        // quota in pages of 4,096 bytes; 0: none
};

Result<std::unique_ptr<TimelineStore>> open_sqlite_store(const std::string& path, const SqliteOptions& options);

}  // namespace crowdline::store
