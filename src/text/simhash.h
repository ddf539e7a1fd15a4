// SimHash (Charikar, "Similarity Estimation Techniques from Rounding Algorithms", 2002) over weighted features.
#pragma once

#include <array>
#include <cstdint>

namespace crowdline::text {

// Bit i of the result is 1 when the features whose hash has bit i outweigh the others. Counts all 64 bits at once in
// bit planes (carry-save addition).
class SimHash {
 public:
  // `weight` is a power of two: 1, 2 or 4.
  void add(std::uint64_t hash, unsigned weight);
  std::uint64_t signature() const;  // 0 when nothing was added

 private:
  static constexpr std::size_t kPlanes = 14;  // sums up to 16,383: more than the tokens of the longest text can weigh
  std::array<std::uint64_t, kPlanes> planes_{};
  std::uint32_t total_ = 0;
};

// The same with 64 counters: the reference.
class PlainSimHash {
 public:
  void add(std::uint64_t hash, unsigned weight);
  std::uint64_t signature() const;

 private:
  std::array<std::int64_t, 64> sums_{};
  bool empty_ = true;
};

}  // namespace crowdline::text
