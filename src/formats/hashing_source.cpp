#include "formats/hashing_source.h"

#include <string_view>
#include <vector>

namespace crowdline::formats {

Result<std::size_t> HashingSource::read(char* into, std::size_t size) {
  auto count = inner_->read(into, size);
  if (count && hasher_) hasher_->update(std::string_view(into, *count));
  return count;
}

Result<void> HashingSource::rewind() {
  if (hasher_) hasher_ = std::make_unique<ContentHasher>();
  return inner_->rewind();
}

Result<std::string> HashingSource::finish() {
  std::vector<char> rest(256 * 1024);
  while (true) {
    auto count = read(rest.data(), rest.size());
    if (!count) return std::unexpected(count.error());
    if (*count == 0) break;
  }
  std::string hex = hasher_->hex();
  hasher_.reset();
  return hex;
}

}  // namespace crowdline::formats
