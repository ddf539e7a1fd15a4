#include "store/sqlite_handle.h"

#include <array>
#include <utility>

namespace crowdline::store {
namespace {

constexpr int kBusyTimeoutMs = 5'000;

// WAL: readers go on while one writes, and a killed process leaves whole transactions.
// synchronous=NORMAL: the log is forced to disk at checkpoints only. A crash of the process loses nothing, a power cut at
// most the last transactions, and never corrupts; whoever deletes its source afterwards commits with FULL (sqlite_store.cpp).
// trusted_schema=OFF: a prepared file cannot run functions through its schema. secure_delete: what is deleted is zeroed.
constexpr const char* kBothModes =
    "PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY;";
// auto_vacuum=INCREMENTAL (of new files, so it stands first): freed pages can be given back to the disk.
constexpr const char* kWriterMode =
    "PRAGMA auto_vacuum=INCREMENTAL; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;";
constexpr const char* kReaderMode = "PRAGMA query_only=ON;";

struct KnownFailure {
  int code;  // primary result code
  const char* what;
  const char* hint;
};

constexpr std::array kKnownFailures{
    KnownFailure{SQLITE_FULL, "no room is left for the database", "free some space on its disk and try again"},
    KnownFailure{SQLITE_READONLY, "the database cannot be written",
                 "give this user the right to write the file and its folder"},
    KnownFailure{SQLITE_PERM, "the database may not be opened", "give this user the right to read and write it"},
    KnownFailure{SQLITE_CANTOPEN, "the database cannot be opened",
                 "check that its folder exists and that this user may write in it"},
    KnownFailure{SQLITE_NOTADB, "this file is no Crowdline database",
                 "choose another data folder, or move the file away"},
    KnownFailure{SQLITE_CORRUPT, "the database is damaged",
                 "move the file away and import the streams again, or restore a backup"},
    KnownFailure{SQLITE_BUSY, "the database is locked by another program", "stop the other program and try again"},
    KnownFailure{SQLITE_LOCKED, "the database is locked", "try again"},
    KnownFailure{SQLITE_IOERR, "the disk failed under the database", "check the disk and its free space"},
    KnownFailure{SQLITE_NOMEM, "there is no memory left for the database", "free some memory and try again"},
};

}  // namespace

Error sqlite_error(int code, std::string_view message, const std::string& path) {
  for (const KnownFailure& known : kKnownFailures) {
    if ((code & 0xff) == known.code) return {ErrorCode::kInternal, std::string(known.what) + ": " + path, known.hint};
  }
  return {ErrorCode::kInternal, "the database " + path + " failed: " + std::string(message), {}};
}

Rows::Rows(sqlite3* connection, sqlite3_stmt* statement, std::string path, bool cached)
    : connection_(connection), statement_(statement), path_(std::move(path)), cached_(cached) {
  if (statement_ == nullptr) keep(sqlite3_errcode(connection_));
}

Rows::Rows(Rows&& other) noexcept
    : connection_(other.connection_),
      statement_(std::exchange(other.statement_, nullptr)),
      path_(std::move(other.path_)),
      cached_(other.cached_),
      code_(other.code_),
      message_(std::move(other.message_)),
      finished_(other.finished_) {}

Rows::~Rows() {
  if (statement_ == nullptr) return;
  if (cached_) {
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
  } else {
    sqlite3_finalize(statement_);
  }
}

void Rows::keep(int code) {
  if (code == SQLITE_OK || code_ != SQLITE_OK) return;
  code_ = sqlite3_extended_errcode(connection_);
  if ((code_ & 0xff) != (code & 0xff)) code_ = code;
  message_ = sqlite3_errmsg(connection_);
  finished_ = true;
}

void Rows::bind_at(int index, std::int64_t value) {
  if (statement_ != nullptr) keep(sqlite3_bind_int64(statement_, index, value));
}

void Rows::bind_at(int index, std::string_view value) {
  if (statement_ == nullptr) return;
  keep(sqlite3_bind_text64(statement_, index, value.empty() ? "" : value.data(), value.size(), SQLITE_TRANSIENT,
                           SQLITE_UTF8));
}

void Rows::bind_at(int index, Blob value) {
  if (statement_ == nullptr) return;
  const void* bytes = value.bytes.empty() ? "" : value.bytes.data();
  keep(sqlite3_bind_blob64(statement_, index, bytes, value.bytes.size(), SQLITE_TRANSIENT));
}

bool Rows::next() {
  if (finished_) return false;
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  finished_ = true;
  if (code != SQLITE_DONE) keep(code);
  return false;
}

Result<void> Rows::done() {
  while (next()) {
  }
  if (code_ == SQLITE_OK) return {};
  return std::unexpected(sqlite_error(code_, message_, path_));
}

std::int64_t Rows::integer(int column) const { return sqlite3_column_int64(statement_, column); }

std::string_view Rows::blob(int column) const {
  const void* bytes = sqlite3_column_blob(statement_, column);
  const int size = sqlite3_column_bytes(statement_, column);
  return bytes == nullptr ? std::string_view()
                          : std::string_view(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

std::string Rows::text(int column) const { return std::string(blob(column)); }

bool Rows::is_null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }

SqliteHandle::SqliteHandle(sqlite3* connection, std::string path) : connection_(connection), path_(std::move(path)) {}

SqliteHandle::~SqliteHandle() {
  statements_.clear();
  sqlite3_close(connection_);
}

Result<std::unique_ptr<SqliteHandle>> SqliteHandle::open(const std::string& path, Mode mode) {
  sqlite3* connection = nullptr;
  // A reader opens for writing too, because a write-ahead log needs its index file; query_only keeps it from changing data.
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (mode == Mode::kWriter ? SQLITE_OPEN_CREATE : 0);
  const int code = sqlite3_open_v2(path.c_str(), &connection, flags, nullptr);
  std::unique_ptr<SqliteHandle> handle(new SqliteHandle(connection, path));
  if (code != SQLITE_OK) {
    return std::unexpected(sqlite_error(code, connection == nullptr ? "" : sqlite3_errmsg(connection), path));
  }
  sqlite3_busy_timeout(connection, kBusyTimeoutMs);
  sqlite3_extended_result_codes(connection, 1);
  sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  if (auto ready = handle->set_up(mode); !ready) return std::unexpected(ready.error());
  return handle;
}

Result<void> SqliteHandle::set_up(Mode mode) {
  if (auto both = script(kBothModes); !both) return both;
  return script(mode == Mode::kWriter ? kWriterMode : kReaderMode);
}

Result<void> SqliteHandle::script(const std::string& sql) {
  const int code = sqlite3_exec(connection_, sql.c_str(), nullptr, nullptr, nullptr);
  if (code == SQLITE_OK) return {};
  return std::unexpected(sqlite_error(code, sqlite3_errmsg(connection_), path_));
}

Rows SqliteHandle::prepare(std::string_view sql) {
  auto it = statements_.find(sql);
  const bool busy = it != statements_.end() && sqlite3_stmt_busy(it->second.get()) != 0;
  if (it != statements_.end() && !busy) return {connection_, it->second.get(), path_, true};
  sqlite3_stmt* statement = nullptr;
  const unsigned flags = busy ? 0 : SQLITE_PREPARE_PERSISTENT;
  const int code =
      sqlite3_prepare_v3(connection_, sql.data(), static_cast<int>(sql.size()), flags, &statement, nullptr);
  if (code != SQLITE_OK || busy) return {connection_, statement, path_, false};
  statements_.emplace(std::string(sql), statement);
  return {connection_, statement, path_, true};
}

Result<std::int64_t> SqliteHandle::integer(std::string_view sql) {
  Rows rows = query(sql);
  const std::int64_t value = rows.next() ? rows.integer(0) : 0;
  if (auto done = rows.done(); !done) return std::unexpected(done.error());
  return value;
}

Transaction::Transaction(SqliteHandle& handle, Kind kind)
    : handle_(handle), begun_(handle.run(kind == Kind::kWrite ? "BEGIN IMMEDIATE" : "BEGIN")) {}

Transaction::~Transaction() {
  // Nothing to tell: a failed rollback means that SQLite has rolled back already.
  if (!begun_ || !handle_.in_transaction()) return;
  [[maybe_unused]] const auto rolled_back = handle_.run("ROLLBACK");
}

Result<void> Transaction::commit() {
  if (!begun_) return begun_;
  return handle_.run("COMMIT");
}

}  // namespace crowdline::store
