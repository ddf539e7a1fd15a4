// Finds messages that come twice, in bounded memory.
#pragma once

#include <boost/unordered/unordered_flat_set.hpp>
#include <cstdint>
#include <string_view>

#include "base/hash.h"

namespace crowdline::pipeline {

// Knows at least the last `generation` ids, at most twice as many.
class RecentIds {
 public:
  static constexpr std::size_t kOfFiles = std::size_t{1} << 19;

  explicit RecentIds(std::size_t generation = kOfFiles) : generation_(generation) {}

  // False when the id came before.
  bool insert(std::string_view id) {
    const std::uint64_t key = hash64(id);
    if (older_.contains(key) || !newer_.insert(key).second) return false;
    if (newer_.size() >= generation_) {
      older_ = std::move(newer_);
      newer_ = {};
    }
    return true;
  }

 private:
  std::size_t generation_;
  boost::unordered_flat_set<std::uint64_t> newer_;
  boost::unordered_flat_set<std::uint64_t> older_;
};

}  // namespace crowdline::pipeline
