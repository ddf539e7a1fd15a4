// The schema of the store, as numbered steps.
#pragma once

#include <cstdint>
#include <span>

#include "base/error.h"
#include "store/sqlite_handle.h"

namespace crowdline::store {

struct Migration {
  std::int64_t version;  // 1, 2, 3, …: the database's user_version afterwards
  const char* sql;
};

std::span<const Migration> migrations();

// Brings the database to the newest version, each step whole or not at all. Fails when it was written by a newer
// Crowdline or belongs to another program; such a file is left as it is.
Result<void> migrate(SqliteHandle& handle, std::span<const Migration> steps = migrations());

}  // namespace crowdline::store
