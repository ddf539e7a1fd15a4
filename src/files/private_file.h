// A small file that only its owner may read.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/error.h"

namespace crowdline::files {

// Held while one process changes the file, so that no other does at the same time. Ends with its object.
class FileLock {
 public:
  explicit FileLock(int file) : file_(file) {}
  ~FileLock();
  FileLock(FileLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}
  FileLock& operator=(FileLock&& other) noexcept {
    std::swap(file_, other.file_);
    return *this;
  }

 private:
  int file_;
};

// Mode 0600, at most 64 KB; it is replaced as a whole, so that a crash leaves the old or the new one. Errors name the path,
// never the contents.
class PrivateFile {
 public:
  explicit PrivateFile(std::string path) : path_(std::move(path)) {}

  // nullopt: there is none. kNotAllowed: others may read it, or we may not.
  Result<std::optional<std::string>> read() const;
  Result<void> write(std::string_view text) const;
  // Fine when there is none.
  Result<void> remove() const;
  // Waits at most 10 s for another process or thread. The lock is a file beside, "PATH.lock", which stays.
  Result<FileLock> lock() const;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace crowdline::files
