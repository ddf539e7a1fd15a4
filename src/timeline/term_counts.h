// How often terms were written in the stream so far, in bounded memory.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace crowdline::timeline {

// Term (64-bit hash of lower-case text) and in how many messages it occurs.
using TermCount = std::pair<std::uint64_t, std::uint32_t>;

// Count-min sketch (Cormode and Muthukrishnan 2005), two rows. Never counts too few. Linear, so that a window that is
// corrected later can be taken out again exactly. Small streams, of which one process follows hundreds, hold only the counters
// that are not zero; the counts are the same.
class TermCounts {
 public:
  explicit TermCounts(unsigned row_bits = 20) : row_bits_(row_bits) {}  // 2 rows of 2^row_bits 32-bit counters: 8 MiB

  void add(std::span<const TermCount> terms);
  void subtract(std::span<const TermCount> terms);  // only what was added
  std::uint32_t count(std::uint64_t term) const;
  // Asks for the counters of `term` from memory, for count() to come soon: all of them are larger than the processor's cache.
  void fetch(std::uint64_t term) const {
    if (counters_.empty()) return;
    __builtin_prefetch(&counters_[slot(term, 0)], 1);
    __builtin_prefetch(&counters_[slot(term, 1)], 1);
  }
  std::uint64_t total() const { return total_; }

 private:
  std::size_t slot(std::uint64_t term, unsigned row) const {
    const std::uint64_t part = row == 0 ? term : term * 0x9e3779b97f4a7c15ull;
    return (static_cast<std::size_t>(row) << row_bits_) + static_cast<std::size_t>(part >> (64 - row_bits_));
  }
  void change(std::size_t slot, std::uint32_t by);  // modulo 2^32
  std::uint32_t at(std::size_t slot) const;

  unsigned row_bits_;
  boost::unordered_flat_map<std::uint32_t, std::uint32_t> few_;  // by slot; until there are too many
  std::vector<std::uint32_t> counters_;                          // all of them, afterwards
  std::uint64_t total_ = 0;
};

}  // namespace crowdline::timeline
