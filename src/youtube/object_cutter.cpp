#include "youtube/object_cutter.h"

namespace crowdline::youtube {

void ObjectCutter::feed(std::string_view bytes) { pending_ += bytes; }

// Whether `c`, inside an object, is its last character.
bool ObjectCutter::is_end(char c) {
  if (in_string_) {
    if (escaped_)
      escaped_ = false;
    else if (c == '\\')
      escaped_ = true;
    else if (c == '"')
      in_string_ = false;
    return false;
  }
  if (c == '"') in_string_ = true;
  if (c == '{') ++depth_;
  return c == '}' && --depth_ == 0;
}

std::optional<std::string> ObjectCutter::next() {
  while (true) {
    if (depth_ == 0) {
      const auto begin = pending_.find('{');
      pending_.erase(0, begin == std::string::npos ? pending_.size() : begin);
      if (pending_.empty()) return std::nullopt;
      depth_ = looked_ = 1;
    }
    while (looked_ < pending_.size() && !is_end(pending_[looked_])) ++looked_;
    if (looked_ == pending_.size()) {
      if (looked_ > most_bytes_) too_large_ = true;
      if (too_large_) pending_.clear(), looked_ = 0;
      return std::nullopt;
    }
    std::string object = pending_.substr(0, looked_ + 1);
    pending_.erase(0, looked_ + 1);
    looked_ = 0;
    if (!too_large_ && object.size() <= most_bytes_) return object;
    too_large_ = false;
    ++dropped_;
  }
}

}  // namespace crowdline::youtube
