// A request body too large for memory, in a file that vanishes with its owner.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/error.h"

namespace crowdline::net {

// Not thread-safe; used by one thread at a time.
class SpoolFile {
 public:
  // A new, empty file of mode 0600 in `folder`, which is made when it is missing. Fails with kInternal.
  static Result<std::unique_ptr<SpoolFile>> create(const std::string& folder);
  ~SpoolFile();  // deletes the file, unless release() was called
  SpoolFile(const SpoolFile&) = delete;
  SpoolFile& operator=(const SpoolFile&) = delete;

  // Fails with kInternal when the disk is full or broken; the message names the reason.
  Result<void> append(std::string_view bytes);
  // Closes the file; append() must not be called afterwards.
  Result<void> finish();
  // The file stays; who calls this deletes it.
  std::string release();

  const std::string& path() const { return path_; }
  std::uint64_t size() const { return size_; }

 private:
  SpoolFile(std::string path, int descriptor) : path_(std::move(path)), descriptor_(descriptor) {}
  std::string path_;
  int descriptor_ = -1;
  std::uint64_t size_ = 0;
  bool released_ = false;
};

}  // namespace crowdline::net
