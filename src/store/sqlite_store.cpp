#include "store/sqlite_store.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <utility>

#include "store/connections.h"
#include "store/event_log.h"
#include "store/piece_codec.h"
#include "store/piece_tables.h"
#include "store/search_index.h"
#include "store/stream_table.h"
#include "store/write_queue.h"

namespace crowdline::store {
namespace {

std::int64_t wall_clock_ms() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

bool is_final(const StreamChange& change) {
  return change.record &&
         (change.record->status == StreamStatus::kEnded || change.record->status == StreamStatus::kFailed);
}

class SqliteStore : public TimelineStore {
 public:
  SqliteStore(std::unique_ptr<Connections> connections, SqliteOptions options)
      : connections_(std::move(connections)), options_(std::move(options)) {
    if (!options_.now_ms) options_.now_ms = wall_clock_ms;
  }

  Result<void> apply(const StreamChange& change) override {
    if (change.record && change.record->info.id != change.stream) {
      return fail(ErrorCode::kInternal, "the record of " + change.record->info.id + " was stored as " + change.stream);
    }
    return queue_.apply(change);
  }

  Result<void> remove(std::string_view id) override {
    auto removed = write([&](SqliteHandle& db) { return remove_in(db, id); }, true);
    if (removed) shrink();
    return removed;
  }

  Result<StreamRecord> stream(std::string_view id) const override {
    return read([&](SqliteHandle& db) { return read_stream(db, id); });
  }
  Result<StreamPage> streams(const StreamFilter& filter) const override {
    return read([&](SqliteHandle& db) { return list_streams(db, filter); });
  }
  Result<StreamRecord> stream_by_url(std::string_view url) const override {
    return read([&](SqliteHandle& db) { return read_stream_by_url(db, url); });
  }

  Result<std::vector<std::string>> api_texts_before(std::int64_t instant_ms, std::size_t limit) const override {
    return read([&](SqliteHandle& db) { return ids_with_api_texts(db, instant_ms, limit); });
  }

  Result<std::vector<StoredPiece>> windows(std::string_view id, std::int64_t from_ms,
                                           std::int64_t to_ms) const override {
    return read_of(id, [&](SqliteHandle& db, const StreamRow& row) {
      return PieceTables(db, codec_).windows(row.no, from_ms, to_ms);
    });
  }
  Result<std::vector<StoredPiece>> summaries(std::string_view id, std::string_view level, std::int64_t from_ms,
                                             std::int64_t to_ms) const override {
    return read_of(id, [&](SqliteHandle& db, const StreamRow& row) {
      return PieceTables(db, codec_).summaries(row.no, level, from_ms, to_ms);
    });
  }
  Result<std::vector<StoredPiece>> moments(std::string_view id) const override {
    return read_of(id, [&](SqliteHandle& db, const StreamRow& row) { return PieceTables(db, codec_).moments(row.no); });
  }
  Result<std::vector<StoredPiece>> gaps(std::string_view id) const override {
    return read_of(id, [&](SqliteHandle& db, const StreamRow& row) { return PieceTables(db, codec_).gaps(row.no); });
  }
  Result<std::vector<StoredPiece>> clips(std::string_view id) const override {
    return read_of(id, [&](SqliteHandle& db, const StreamRow& row) { return PieceTables(db, codec_).clips(row.no); });
  }
  Result<std::vector<LaneBlock>> lanes(std::string_view id, std::int64_t first, std::int64_t last) const override {
    return read_of(
        id, [&](SqliteHandle& db, const StreamRow& row) { return PieceTables(db, codec_).lanes(row.no, first, last); });
  }
  Result<std::vector<StreamEvent>> events_after(std::string_view id, std::int64_t sequence,
                                                std::size_t limit) const override {
    return read_of(
        id, [&](SqliteHandle& db, const StreamRow& row) { return read_events(db, codec_, row.no, sequence, limit); });
  }
  Result<std::int64_t> last_event(std::string_view id) const override {
    return read_of(id, [](SqliteHandle&, const StreamRow& row) -> Result<std::int64_t> { return row.last_event; });
  }

  using TimelineStore::search;
  Result<std::vector<SearchHit>> search(std::span<const SearchWord> words, std::size_t limit) const override {
    return read([&](SqliteHandle& db) { return search_passages(db, words, limit); });
  }

  bool healthy() const override {
    const auto readable = read([](SqliteHandle& db) { return db.integer("SELECT count(*) FROM counter"); });
    if (!readable) return false;
    if (!write_failed_) return true;
    return write(
               [](SqliteHandle& db) {
                 return db.run("INSERT OR REPLACE INTO counter(name, value) VALUES ('probe', 1)");
               },
               false)
        .has_value();
  }

 private:
  // All in one transaction, each whole or not at all.
  void apply_together(std::span<WaitingChange* const> changes) {
    const bool final = std::ranges::any_of(changes, [](const WaitingChange* one) { return is_final(*one->change); });
    const auto written = write(
        [&](SqliteHandle& db) -> Result<void> {
          if (changes.size() == 1) return changes.front()->result = apply_in(db, *changes.front()->change);
          for (WaitingChange* one : changes) {
            one->result = apply_apart(db, *one->change);
            if (!db.in_transaction()) return one->result;  // a full disk ends the whole transaction
          }
          return {};
        },
        final);
    for (WaitingChange* one : changes) {
      if (!written && one->result) one->result = written;
      write_failed_ = write_failed_ || (!one->result && one->result.error().code == ErrorCode::kInternal);
    }
    shrink_due_ = shrink_due_ || (written && final);  // as soon as no other stream ends
  }

  // Inside a transaction of several: a change that fails leaves nothing, and the others stay.
  Result<void> apply_apart(SqliteHandle& db, const StreamChange& change) const {
    if (auto begun = db.run("SAVEPOINT one_change"); !begun) return begun;
    auto applied = apply_in(db, change);
    if (!applied && db.in_transaction()) {
      if (auto undone = db.run("ROLLBACK TO one_change"); !undone) return undone;
    }
    if (db.in_transaction()) {
      if (auto released = db.run("RELEASE one_change"); !released) return released;
    }
    return applied;
  }

  Result<void> apply_in(SqliteHandle& db, const StreamChange& change) const {
    auto row = change.record ? put_stream(db, *change.record, options_.now_ms()) : find_stream(db, change.stream);
    if (!row) return std::unexpected(row.error());
    PieceTables tables(db, codec_);
    if (change.clear) {
      if (auto done = tables.clear(row->no); !done) return done;
      if (auto done = clear_events(db, row->no); !done) return done;
    }
    if (change.forget_events) {
      if (auto done = clear_events(db, row->no); !done) return done;
    }
    if (auto done = tables.store(row->no, change); !done) return done;
    const std::size_t kept = is_final(change) ? options_.ended_events_kept : options_.live_events_kept;
    return append_events(db, codec_, *row, change.events, kept);
  }

  Result<void> remove_in(SqliteHandle& db, std::string_view id) const {
    const auto row = find_stream(db, id);
    if (!row) return std::unexpected(row.error());
    if (auto done = PieceTables(db, codec_).clear(row->no); !done) return done;
    if (auto done = purge_deleted_words(db); !done) return done;
    return delete_stream(db, *row);
  }

  // Gives freed pages back to the disk and empties the log, which still holds what was deleted. Where a reader or another
  // process is in the way, the next call does it.
  void shrink() const {
    shrink_due_ = false;
    auto db = connections_->writer();
    if (!db) return;
    [[maybe_unused]] const auto shrunk = (*db)->script("PRAGMA incremental_vacuum; PRAGMA wal_checkpoint(TRUNCATE)");
  }

  // Runs `work` in a write transaction. `durable`: it outlives a power cut, too, because the caller deletes what it was
  // made from as soon as this has returned.
  template <typename Work>
  Result<void> write(Work work, bool durable) const {
    auto db = connections_->writer();
    if (!db) return std::unexpected(db.error());
    if (durable) {
      if (auto done = (*db)->script("PRAGMA synchronous=FULL"); !done) return done;
    }
    Result<void> written = in_transaction(**db, Transaction::Kind::kWrite, work);
    if (durable) {
      // Where it cannot go back, it stays at FULL, which is safe, too.
      [[maybe_unused]] const auto back = (*db)->script("PRAGMA synchronous=NORMAL");
    }
    write_failed_ = !written && written.error().code == ErrorCode::kInternal;
    return written;
  }

  template <typename Work>
  static auto in_transaction(SqliteHandle& db, Transaction::Kind kind, Work& work) -> decltype(work(db)) {
    Transaction transaction(db, kind);
    if (!transaction.begun()) return std::unexpected(transaction.begun().error());
    auto result = work(db);
    if (!result) return result;
    if (auto committed = transaction.commit(); !committed) return std::unexpected(committed.error());
    return result;
  }

  // Runs `work` on one snapshot of the database.
  template <typename Work>
  auto read(Work work) const -> decltype(work(std::declval<SqliteHandle&>())) {
    auto db = connections_->reader();
    if (!db) return std::unexpected(db.error());
    return in_transaction(**db, Transaction::Kind::kRead, work);
  }

  template <typename Work>
  auto read_of(std::string_view id, Work work) const
      -> decltype(work(std::declval<SqliteHandle&>(), std::declval<const StreamRow&>())) {
    return read([&](SqliteHandle& db) -> decltype(work(db, std::declval<const StreamRow&>())) {
      const auto row = find_stream(db, id);
      if (!row) return std::unexpected(row.error());
      return work(db, *row);
    });
  }

  std::unique_ptr<Connections> connections_;
  SqliteOptions options_;
  PieceCodec codec_;
  mutable std::atomic<bool> write_failed_{false};
  mutable std::atomic<bool> shrink_due_{false};
  WriteQueue queue_{[this](std::span<WaitingChange* const> changes) { apply_together(changes); },
                    [this] {
                      if (shrink_due_) shrink();
                    }};
};

}  // namespace

const char* to_string(StreamStatus status) {
  switch (status) {
    case StreamStatus::kImporting:
      return "importing";
    case StreamStatus::kLive:
      return "live";
    case StreamStatus::kEnded:
      return "ended";
    case StreamStatus::kFailed:
      return "failed";
  }
  return "failed";
}

Result<std::unique_ptr<TimelineStore>> open_sqlite_store(const std::string& path) {
  return open_sqlite_store(path, {});
}

Result<std::unique_ptr<TimelineStore>> open_sqlite_store(const std::string& path, const SqliteOptions& options) {
  auto connections = Connections::open(path, options.readers);
  if (!connections) return std::unexpected(connections.error());
  if (options.largest_pages > 0) {
    auto db = (*connections)->writer();
    if (!db) return std::unexpected(db.error());
    auto limited = (*db)->integer(fmt::format("PRAGMA max_page_count={}", options.largest_pages));
    if (!limited) return std::unexpected(limited.error());
  }
  return std::make_unique<SqliteStore>(std::move(*connections), options);
}

}  // namespace crowdline::store
