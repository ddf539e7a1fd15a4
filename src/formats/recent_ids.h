// The last ids that were seen, each with an id that belongs to it.
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace crowdline::formats {

// Holds at most `capacity` ids; the oldest goes first.
class RecentIds {
 public:
  explicit RecentIds(std::size_t capacity) : capacity_(capacity) {}

  void add(std::string_view id, std::string_view partner) {
    if (!partners_.try_emplace(std::string(id), partner).second) return;
    order_.emplace_back(id);
    if (order_.size() <= capacity_) return;
    partners_.erase(order_.front());
    order_.pop_front();
  }

  // nullptr when `id` was never added, or too long ago.
  const std::string* find(std::string_view id) const {
    const auto found = partners_.find(std::string(id));
    return found == partners_.end() ? nullptr : &found->second;
  }

 private:
  std::size_t capacity_;
  std::unordered_map<std::string, std::string> partners_;
  std::deque<std::string> order_;
};

}  // namespace crowdline::formats
