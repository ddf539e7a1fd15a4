// Cuts the objects out of JSON that is still coming: an array that grows, objects one behind the other, or one a line.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace crowdline::youtube {

// Fed with pieces that may end anywhere, also inside a character or an escape. What stands between top-level objects is passed
// over. Not thread-safe.
class ObjectCutter {
 public:
  // An object larger than `most_bytes` is dropped and counted.
  explicit ObjectCutter(std::size_t most_bytes = 8 * 1024 * 1024) : most_bytes_(most_bytes) {}

  void feed(std::string_view bytes);
  // The next whole object in the order in which they came.
  std::optional<std::string> next();

  // Something was begun that is not whole.
  bool inside() const { return depth_ > 0; }
  std::size_t dropped() const { return dropped_; }

 private:
  bool is_end(char c);

  std::size_t most_bytes_;
  std::string pending_;     // bytes from the begin of the first object that was not taken
  std::size_t looked_ = 0;  // how much of it was looked at
  std::size_t depth_ = 0;   // of braces, outside strings
  bool in_string_ = false;
  bool escaped_ = false;
  bool too_large_ = false;  // the object that is coming is passed over
  std::size_t dropped_ = 0;
};

}  // namespace crowdline::youtube
