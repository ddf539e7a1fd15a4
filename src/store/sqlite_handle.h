// A thin owner of one SQLite connection: cached prepared statements, rows, transactions. Knows nothing of streams.
#pragma once

#include <sqlite3.h>

#include <concepts>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"

namespace crowdline::store {

// Text and blobs for bind(): the bytes are copied when they are bound.
struct Blob {
  std::string_view bytes;
};

// The rows of one statement. An error ends the rows; done() tells it. Gives its statement back to the connection's
// cache when it goes; must not outlive the connection.
class Rows {
 public:
  Rows(sqlite3* connection, sqlite3_stmt* statement, std::string path, bool cached);
  ~Rows();
  Rows(Rows&& other) noexcept;
  Rows(const Rows&) = delete;
  Rows& operator=(const Rows&) = delete;

  template <typename... Values>
  Rows& bind(const Values&... values) {
    int index = 0;
    (bind_at(++index, values), ...);
    return *this;
  }

  bool next();          // steps to the next row; false at the end and after an error
  Result<void> done();  // the error that ended the rows, if one did; steps through what is left

  std::int64_t integer(int column) const;
  std::string text(int column) const;
  std::string_view blob(int column) const;  // valid until the next call of next()
  bool is_null(int column) const;

 private:
  void bind_at(int index, std::int64_t value);
  void bind_at(int index, std::string_view value);
  void bind_at(int index, Blob value);
  template <std::integral T>
  void bind_at(int index, T value) {
    bind_at(index, static_cast<std::int64_t>(value));
  }
  void keep(int code);

  sqlite3* connection_;
  sqlite3_stmt* statement_;  // null when it could not be prepared
  std::string path_;
  bool cached_;
  int code_ = SQLITE_OK;
  std::string message_;
  bool finished_ = false;
};

// Not thread-safe: one thread at a time.
class SqliteHandle {
 public:
  enum class Mode { kWriter, kReader };

  // Opens (a writer makes the file) and sets what every connection has: write-ahead log, waiting for locks, foreign
  // keys, no trust in the schema, freed content overwritten.
  static Result<std::unique_ptr<SqliteHandle>> open(const std::string& path, Mode mode);
  ~SqliteHandle();
  SqliteHandle(const SqliteHandle&) = delete;
  SqliteHandle& operator=(const SqliteHandle&) = delete;

  // `sql` is one statement; the same text is prepared once.
  template <typename... Values>
  Rows query(std::string_view sql, const Values&... values) {
    Rows rows = prepare(sql);
    rows.bind(values...);
    return rows;
  }
  template <typename... Values>
  Result<void> run(std::string_view sql, const Values&... values) {
    return query(sql, values...).done();
  }
  // Several statements without parameters, not cached.
  Result<void> script(const std::string& sql);
  // First column of the first row.
  Result<std::int64_t> integer(std::string_view sql);

  const std::string& path() const { return path_; }
  bool in_transaction() const { return sqlite3_get_autocommit(connection_) == 0; }

 private:
  SqliteHandle(sqlite3* connection, std::string path);
  Rows prepare(std::string_view sql);
  Result<void> set_up(Mode mode);

  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  sqlite3* connection_;
  std::string path_;
  std::map<std::string, std::unique_ptr<sqlite3_stmt, Finalize>, std::less<>> statements_;
};

// Rolls back unless committed.
class Transaction {
 public:
  enum class Kind { kRead, kWrite };  // a write takes its lock at once, so that it cannot fail half-way for a lock
  Transaction(SqliteHandle& handle, Kind kind);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  const Result<void>& begun() const { return begun_; }
  Result<void> commit();

 private:
  SqliteHandle& handle_;
  Result<void> begun_;
};

// One sentence for a result code: what is wrong with the database at `path`, and what to do.
Error sqlite_error(int code, std::string_view message, const std::string& path);

}  // namespace crowdline::store
