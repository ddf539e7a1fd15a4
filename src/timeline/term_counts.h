// How often terms were written in the stream so far, in fixed memory.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace crowdline::timeline {

// Term (64-bit hash of lower-case text) and in how many messages it occurs.
using TermCount = std::pair<std::uint64_t, std::uint32_t>;

// Count-min sketch (Cormode and Muthukrishnan 2005), two rows. Never counts too few. Linear, so that a window that is
// corrected later can be taken out again exactly.
class TermCounts {
 public:
  explicit TermCounts(unsigned row_bits = 20);  // 2 rows of 2^row_bits 32-bit counters: 8 MiB

  void add(std::span<const TermCount> terms);
  void subtract(std::span<const TermCount> terms);  // only what was added
  std::uint32_t count(std::uint64_t term) const;
  std::uint64_t total() const { return total_; }

 private:
  std::size_t slot(std::uint64_t term, unsigned row) const;

  unsigned row_bits_;
  std::vector<std::uint32_t> counters_;
  std::uint64_t total_ = 0;
};

}  // namespace crowdline::timeline
