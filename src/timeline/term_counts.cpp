#include "timeline/term_counts.h"

#include <algorithm>

namespace crowdline::timeline {

TermCounts::TermCounts(unsigned row_bits) : row_bits_(row_bits), counters_(std::size_t{2} << row_bits, 0) {}

std::size_t TermCounts::slot(std::uint64_t term, unsigned row) const {
  const std::uint64_t part = row == 0 ? term : term * 0x9e3779b97f4a7c15ull;
  return (static_cast<std::size_t>(row) << row_bits_) + static_cast<std::size_t>(part >> (64 - row_bits_));
}

void TermCounts::add(std::span<const TermCount> terms) {
  for (const auto& [term, count] : terms) {
    counters_[slot(term, 0)] += count;
    counters_[slot(term, 1)] += count;
    total_ += count;
  }
}

void TermCounts::subtract(std::span<const TermCount> terms) {
  for (const auto& [term, count] : terms) {
    counters_[slot(term, 0)] -= count;
    counters_[slot(term, 1)] -= count;
    total_ -= count;
  }
}

std::uint32_t TermCounts::count(std::uint64_t term) const {
  return std::min(counters_[slot(term, 0)], counters_[slot(term, 1)]);
}

}  // namespace crowdline::timeline
