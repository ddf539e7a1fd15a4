// The connections of a store: one that writes, a few that read, each lent to one thread at a time.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "base/error.h"
#include "store/sqlite_handle.h"

namespace crowdline::store {

class Connections {
 public:
  // Gives the connection back when it goes.
  class Lease {
   public:
    Lease(Connections* owner, SqliteHandle* handle) : owner_(owner), handle_(handle) {}
    ~Lease();
    Lease(Lease&& other) noexcept;
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    SqliteHandle& operator*() const { return *handle_; }
    SqliteHandle* operator->() const { return handle_; }

   private:
    Connections* owner_;
    SqliteHandle* handle_;
  };

  // Opens and migrates. ":memory:" has one connection for everything, because each further one would see another database.
  static Result<std::unique_ptr<Connections>> open(const std::string& path, std::size_t readers);

  // Thread-safe; wait at most 10 s, then fail with kInternal.
  Result<Lease> writer() { return borrow(free_writers_); }
  Result<Lease> reader() { return borrow(readers_share_writer_ ? free_writers_ : free_readers_); }

 private:
  using Handles = std::vector<SqliteHandle*>;
  Connections() = default;
  Result<Lease> borrow(Handles& from);
  void give_back(SqliteHandle* handle);

  std::vector<std::unique_ptr<SqliteHandle>> handles_;  // the writer first; it is closed last
  bool readers_share_writer_ = false;
  std::mutex mutex_;
  std::condition_variable returned_;
  Handles free_writers_;
  Handles free_readers_;
};

}  // namespace crowdline::store
