#include "formats/byte_window.h"

#include <algorithm>
#include <cstring>

namespace crowdline::formats {

ByteWindow::ByteWindow(ByteSource& source, std::size_t read_size, std::size_t limit)
    : source_(source),
      read_size_(std::max<std::size_t>(read_size, 1)),
      limit_(limit),
      buffer_(read_size_ + kRecordPadding) {}

Result<bool> ByteWindow::more() {
  if (ended_ || full()) return false;
  if (begin_ > 0) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
  }
  const std::size_t needed = end_ + read_size_ + kRecordPadding;
  if (buffer_.size() < needed)
    buffer_.resize(std::max(needed, std::min(buffer_.size() * 2, limit_ + read_size_ + kRecordPadding)));
  auto count = source_.read(buffer_.data() + end_, read_size_);
  if (!count) return std::unexpected(count.error());
  end_ += *count;
  ended_ = *count == 0;
  return !ended_;
}

}  // namespace crowdline::formats
