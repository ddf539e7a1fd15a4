#include "store/event_log.h"

#include <algorithm>

namespace crowdline::store {
namespace {

constexpr std::size_t kMostEventsAtOnce = 10'000;

}  // namespace

Result<void> append_events(SqliteHandle& db, const PieceCodec& codec, const StreamRow& row,
                           const std::vector<StreamEvent>& events, std::size_t kept) {
  std::int64_t sequence = row.last_event;
  for (const StreamEvent& event : events) {
    auto done = db.run("INSERT INTO event(stream, sequence, name, piece) VALUES (?, ?, ?, ?)", row.no, ++sequence,
                       event.name, Blob{codec.pack(event.data)});
    if (!done) return done;
  }
  if (sequence != row.last_event) {
    auto done = db.run("UPDATE stream SET last_event = ? WHERE no = ?", sequence, row.no);
    if (!done) return done;
  }
  return db.run("DELETE FROM event WHERE stream = ? AND sequence <= ?", row.no,
                sequence - static_cast<std::int64_t>(kept));
}

Result<void> clear_events(SqliteHandle& db, std::int64_t stream) {
  return db.run("DELETE FROM event WHERE stream = ?", stream);
}

Result<std::vector<StreamEvent>> read_events(SqliteHandle& db, const PieceCodec& codec, std::int64_t stream,
                                             std::int64_t after, std::size_t limit) {
  std::vector<StreamEvent> events;
  Rows rows =
      db.query("SELECT sequence, name, piece FROM event WHERE stream = ? AND sequence > ? ORDER BY sequence LIMIT ?",
               stream, after, std::min(limit, kMostEventsAtOnce));
  while (rows.next()) {
    auto data = codec.unpack(rows.blob(2));
    if (!data) return std::unexpected(data.error());
    events.push_back({rows.integer(0), rows.text(1), std::move(*data)});
  }
  if (auto done = rows.done(); !done) return std::unexpected(done.error());
  return events;
}

}  // namespace crowdline::store
