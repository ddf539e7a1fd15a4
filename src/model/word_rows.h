// What a token adds to a score, remembered: chat says the same words all the time.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "model/message_keys.h"
#include "model/model_file.h"
#include "text/analysis.h"

namespace crowdline::model {

// Sums of rows of bytes; exact, so that they are the same in any order.
using Sums = std::array<std::int32_t, kLanes>;

// A table with one entry for each slot: the newest token that fell there. 64 bytes each, one line of the cache.
class WordRows {
 public:
  struct alignas(64) Entry {
    std::uint64_t key = 0;
    std::uint32_t grams = 0;                      // how many n-grams the token has
    ByteRow token{};                              // its own row
    std::array<std::int16_t, kLanes> gram_sum{};  // of their rows; kMostGrams × 127 fits
  };

  explicit WordRows(std::span<const ByteRow> table) : table_(table), entries_(kEntries) {}

  // Asks for the entry of `key` from memory, for find() to come soon.
  void fetch(std::uint64_t key) const { __builtin_prefetch(&entries_[key % kEntries]); }

  // The entry of a token whose key is `key`; valid until the next call.
  const Entry& find(const text::Analysis& analysis, const CountedToken& token) {
    Entry& entry = entries_[token.key % kEntries];
    if (entry.key != token.key) fill(analysis, token, entry);
    return entry;
  }

 private:
  static constexpr std::size_t kEntries = 65'536;  // 4 MB: a miss in the cache costs a tenth of filling an entry
  void fill(const text::Analysis& analysis, const CountedToken& token, Entry& entry);

  std::span<const ByteRow> table_;
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> places_;
};

}  // namespace crowdline::model
