#include "timeline/term_counts.h"

#include <algorithm>

namespace crowdline::timeline {
namespace {

constexpr std::size_t kFew = std::size_t{1}
                             << 17;  // counters in a table of their own: at most 3 MB, else 8 MiB for all

constexpr std::size_t kAhead = 12;  // terms between asking for memory and counting

}  // namespace

void TermCounts::change(std::size_t slot, std::uint32_t by) {
  if (!counters_.empty()) {
    counters_[slot] += by;
    return;
  }
  few_[static_cast<std::uint32_t>(slot)] += by;
  if (few_.size() < kFew) return;
  counters_.resize(std::size_t{2} << row_bits_);
  for (const auto& [known, count] : few_) counters_[known] = count;
  few_ = {};
}

std::uint32_t TermCounts::at(std::size_t slot) const {
  if (!counters_.empty()) return counters_[slot];
  const auto found = few_.find(static_cast<std::uint32_t>(slot));
  return found == few_.end() ? 0 : found->second;
}

void TermCounts::add(std::span<const TermCount> terms) {
  std::size_t next = 0;
  for (; next < terms.size() && counters_.empty(); ++next) {
    const auto& [term, count] = terms[next];
    change(slot(term, 0), count);
    change(slot(term, 1), count);
    total_ += count;
  }
  for (; next < terms.size(); ++next) {
    if (next + kAhead < terms.size()) fetch(terms[next + kAhead].first);
    const auto& [term, count] = terms[next];
    counters_[slot(term, 0)] += count;
    counters_[slot(term, 1)] += count;
    total_ += count;
  }
}

void TermCounts::subtract(std::span<const TermCount> terms) {
  for (const auto& [term, count] : terms) {
    change(slot(term, 0), 0U - count);
    change(slot(term, 1), 0U - count);
    total_ -= count;
  }
}

std::uint32_t TermCounts::count(std::uint64_t term) const { return std::min(at(slot(term, 0)), at(slot(term, 1))); }

}  // namespace crowdline::timeline
