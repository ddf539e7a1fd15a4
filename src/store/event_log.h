// The events of a stream that subscribers resume from. Bounded: old ones are dropped.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/error.h"
#include "store/piece_codec.h"
#include "store/sqlite_handle.h"
#include "store/stream_table.h"
#include "store/timeline_store.h"

namespace crowdline::store {

// Appends with consecutive numbers after row.last_event and drops all but the newest `kept`. Runs inside a transaction.
Result<void> append_events(SqliteHandle& db, const PieceCodec& codec, const StreamRow& row,
                           const std::vector<StreamEvent>& events, std::size_t kept);
Result<void> clear_events(SqliteHandle& db, std::int64_t stream);

Result<std::vector<StreamEvent>> read_events(SqliteHandle& db, const PieceCodec& codec, std::int64_t stream,
                                             std::int64_t after, std::size_t limit);

}  // namespace crowdline::store
