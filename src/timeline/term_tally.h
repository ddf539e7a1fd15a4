// Numbers for terms in the order of their first occurrence, and in how many messages each occurs.
#pragma once

#include <bit>
#include <cstdint>
#include <vector>

namespace crowdline::timeline {

// Open addressing by the terms' own bits: they are 64-bit hashes. Numbers count from 0.
class TermTally {
 public:
  struct Entry {
    std::uint64_t term = 0;
    std::uint32_t last = 0;  // last message + 1
    std::uint32_t messages = 0;
  };

  TermTally() : slots_(std::size_t{1} << kFirstBits, kNone) {}

  // Before the first term: memory for about so many terms at once.
  void expect(std::size_t terms) {
    if (const std::size_t slots = std::bit_ceil(terms * 2); slots > slots_.size()) slots_.assign(slots, kNone);
    entries_.reserve(terms);
  }

  // Counts one occurrence and returns the term's number; messages come in ascending order.
  std::uint32_t add(std::uint64_t term, std::uint32_t message) {
    const std::size_t slot = slot_of(term);
    if (slots_[slot] == kNone) {
      slots_[slot] = static_cast<std::uint32_t>(entries_.size());
      entries_.push_back({.term = term, .last = message + 1, .messages = 1});
      if (entries_.size() * 2 > slots_.size()) grow();
      return static_cast<std::uint32_t>(entries_.size() - 1);
    }
    Entry& entry = entries_[slots_[slot]];
    entry.messages += entry.last == message + 1 ? 0 : 1;
    entry.last = message + 1;
    return slots_[slot];
  }

  const std::vector<Entry>& entries() const { return entries_; }

  static constexpr std::uint32_t kNone = UINT32_MAX;
  std::uint32_t find(std::uint64_t term) const { return slots_[slot_of(term)]; }  // the term's number or kNone

 private:
  static constexpr unsigned kFirstBits = 10;

  std::size_t slot_of(std::uint64_t term) const {
    std::size_t slot = term & (slots_.size() - 1);
    while (slots_[slot] != kNone && entries_[slots_[slot]].term != term) slot = (slot + 1) & (slots_.size() - 1);
    return slot;
  }

  void grow() {
    slots_.assign(slots_.size() * 2, kNone);
    for (std::size_t i = 0; i < entries_.size(); ++i) slots_[slot_of(entries_[i].term)] = static_cast<std::uint32_t>(i);
  }

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> slots_;
};

}  // namespace crowdline::timeline
