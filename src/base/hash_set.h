// A fixed set of 64-bit hashes, for look-ups in masses: most hashes that are not in it are told by one bit.
#pragma once

#include <bit>
#include <bitset>
#include <cstdint>
#include <span>
#include <vector>

namespace crowdline {

// Hashes are compared as such; their bits are evenly spread, and none is 0. Immutable, so thread-safe.
class HashSet {
 public:
  explicit HashSet(std::span<const std::uint64_t> hashes) : slots_(std::bit_ceil(hashes.size() * 4 + 1), 0) {
    for (const std::uint64_t hash : hashes) {
      maybe_.set(hash >> kFilterShift);
      slots_[slot_of(hash)] = hash;
    }
  }

  bool contains(std::uint64_t hash) const { return maybe_.test(hash >> kFilterShift) && slots_[slot_of(hash)] == hash; }

 private:
  // The place of `hash`, or the free one where it would go.
  std::size_t slot_of(std::uint64_t hash) const {
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at] != 0 && slots_[at] != hash) at = (at + 1) & (slots_.size() - 1);
    return at;
  }

  static constexpr int kFilterShift = 64 - 13;
  std::bitset<1U << 13> maybe_;
  std::vector<std::uint64_t> slots_;  // open addressing, a quarter full; 0 is free
};

}  // namespace crowdline
