// The last ids that were seen, as hashes: doubles are found, memory is bounded.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string_view>
#include <unordered_set>

#include "base/hash.h"

namespace crowdline {

class SeenIds {
 public:
  explicit SeenIds(std::size_t capacity) : capacity_(capacity) {}

  // False when `id` was among the last `capacity` ones. Two ids of one hash are taken for one: once in 2^64 / capacity.
  bool insert(std::string_view id) { return insert_hash(hash64(id)); }
  bool insert_hash(std::uint64_t hash) {
    if (!hashes_.insert(hash).second) return false;
    order_.push_back(hash);
    if (order_.size() > capacity_) {
      hashes_.erase(order_.front());
      order_.pop_front();
    }
    return true;
  }

  std::size_t size() const { return order_.size(); }

 private:
  std::size_t capacity_;
  std::unordered_set<std::uint64_t> hashes_;
  std::deque<std::uint64_t> order_;
};

}  // namespace crowdline
