// Files that are read or written as a whole: models, tables, reports, exports.
#pragma once

#include <string>

#include "base/error.h"

namespace crowdline::app {

// The bytes of a file, unpacked when it is .gz or .zst. Fails where it cannot be opened or is damaged.
Result<std::string> read_whole(const std::string& path);

// Writes `bytes` to `path` by way of a file beside it, so that nobody sees half of it; makes the folder when it is missing.
// kInternal names the file and what to do.
Result<void> write_whole(const std::string& path, const std::string& bytes);

}  // namespace crowdline::app
