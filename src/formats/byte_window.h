// A bounded window over a source: the bytes that were read and not yet used up.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "formats/byte_source.h"

namespace crowdline::formats {

// The longest record that is read; a longer one is skipped.
inline constexpr std::size_t kLongestRecord = 1 << 20;

// Readable (and meaningless) bytes behind every record, for readers that load whole blocks.
inline constexpr std::size_t kRecordPadding = 64;

class ByteWindow {
 public:
  // `source` must outlive the window. At most `limit` + `read_size` bytes are held; memory grows with the longest record.
  ByteWindow(ByteSource& source, std::size_t read_size, std::size_t limit = kLongestRecord);

  // The bytes at hand, followed by kRecordPadding readable bytes. Valid until more().
  std::string_view view() const { return {buffer_.data() + begin_, end_ - begin_}; }

  // Reads on behind view(); false when the source has ended or the window is full. Views made before become invalid.
  Result<bool> more();

  // The window holds `limit` bytes or more.
  bool full() const { return end_ - begin_ >= limit_; }
  bool ended() const { return ended_; }

  void consume(std::size_t count) {
    begin_ += count;
    consumed_ += count;
  }
  // Takes the last consume() back; only before the next more().
  void give_back(std::size_t count) {
    begin_ -= count;
    consumed_ -= count;
  }
  std::size_t consumed() const { return consumed_; }

 private:
  ByteSource& source_;
  std::size_t read_size_;
  std::size_t limit_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::size_t consumed_ = 0;
  bool ended_ = false;
};

}  // namespace crowdline::formats
