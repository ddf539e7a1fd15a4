// A file in memory without a copy: pages are read when they are touched, and shared between processes.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "base/error.h"

namespace crowdline::app {

class MappedFile {
 public:
  // Fails with kUsage when the file cannot be read. Whoever replaces such a file must rename another over it; one that is
  // cut short while it is mapped ends the process.
  static Result<MappedFile> open(const std::string& path);
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&&) = delete;
  ~MappedFile();

  std::span<const std::byte> bytes() const { return bytes_; }

 private:
  explicit MappedFile(std::span<const std::byte> bytes) : bytes_(bytes) {}
  std::span<const std::byte> bytes_;
};

}  // namespace crowdline::app
