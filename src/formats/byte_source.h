// Bytes that can be read twice: a file, spooled standard input, or memory.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/error.h"

namespace crowdline::formats {

class ByteSource {
 public:
  virtual ~ByteSource() = default;

  // Reads up to `size` > 0 bytes into `into` and returns how many; 0 at the end.
  virtual Result<std::size_t> read(char* into, std::size_t size) = 0;

  // Back to the first byte.
  virtual Result<void> rewind() = 0;

  // Share of the underlying file that was read, 0 to 1.
  virtual double progress() const = 0;

  // Why the end was no clean one: "truncated" or "corrupt_archive"; empty while all is well.
  virtual std::string_view damage() const { return {}; }
};

// A regular file is opened as it is; "-", pipes and other things that cannot be read twice are first copied to a temporary
// file that has no name (it vanishes with the process). A true `stop` ends the copying as if the input ended there.
// Fails with kUsage when there is no such file or when it is a folder.
Result<std::unique_ptr<ByteSource>> open_byte_source(const std::string& path, const std::atomic<bool>* stop);

// `bytes` must outlive the source.
std::unique_ptr<ByteSource> memory_source(std::string_view bytes);

}  // namespace crowdline::formats
