// The rows of streams: one record each.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/error.h"
#include "store/sqlite_handle.h"
#include "store/timeline_store.h"

namespace crowdline::store {

// A stream's row number and the last sequence number that its events had.
struct StreamRow {
  std::int64_t no = 0;
  std::int64_t last_event = 0;
};

// kNotFound when there is none.
Result<StreamRow> find_stream(SqliteHandle& db, std::string_view id);

// Adds a stream (created at `now_ms` unless the record says when) or replaces its record; created_ms never changes.
Result<StreamRow> put_stream(SqliteHandle& db, const StreamRecord& record, std::int64_t now_ms);

// Deletes the row and with it all that refers to it.
Result<void> delete_stream(SqliteHandle& db, const StreamRow& row);

Result<StreamRecord> read_stream(SqliteHandle& db, std::string_view id);
Result<StreamRecord> read_stream_by_url(SqliteHandle& db, std::string_view url);
// See TimelineStore::api_texts_before.
Result<std::vector<std::string>> ids_with_api_texts(SqliteHandle& db, std::int64_t before_ms, std::size_t limit);
Result<StreamPage> list_streams(SqliteHandle& db, const StreamFilter& filter);

}  // namespace crowdline::store
