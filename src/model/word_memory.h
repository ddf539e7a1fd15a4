// What a token says and what it adds to a score, remembered: chat says the same words all the time.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "base/short_hash.h"
#include "model/message_keys.h"
#include "model/model_file.h"
#include "model/token_facts.h"
#include "text/analysis.h"

namespace crowdline::model {

// A table with one entry for each slot: the newest token that fell there. All of an entry is a function of the token's
// bytes and kind, whose 64-bit hash is its key; keys are compared as such.
class WordMemory {
 public:
  struct alignas(64) Entry {  // two lines of the cache
    std::uint64_t key = 0;
    std::uint64_t token_key = 0;  // as token_key() has it
    std::uint64_t meaning = 0;    // of what the lexicon says of the token alone
    TokenFacts facts;
    std::uint32_t grams = 0;                      // how many n-grams the token has
    ByteRow token{};                              // its own row
    std::array<std::int16_t, kLanes> gram_sum{};  // of their rows; kMostGrams × 127 fits
  };

  // What `table` and `index` refer to must outlive the memory.
  WordMemory(std::span<const ByteRow> table, const TermIndex& index)
      : table_(table), index_(index), entries_(kEntries) {}

  static std::uint64_t key_of(const text::Analysis& analysis, const text::Token& token) {
    const bool as_folded = analysis.plain && analysis.folded.empty();
    const std::uint64_t exact = as_folded ? token.fold_hash : short_hash64(analysis.view(token));
    return exact ^ (static_cast<std::uint64_t>(token.kind) + 1) * 0x9E3779B97F4A7C15;
  }

  // Asks for the entry of `key` from memory, for find() to come soon.
  void fetch(std::uint64_t key) const {
    const Entry& entry = entries_[key % kEntries];
    __builtin_prefetch(&entry);
    __builtin_prefetch(&entry.token);
  }

  // The entry of a token whose key_of() is `key`; valid until the next call.
  const Entry& find(const text::Analysis& analysis, const text::Token& token, std::uint64_t key) {
    Entry& entry = entries_[key % kEntries];
    if (entry.key != key) fill(analysis, token, key, entry);
    return entry;
  }

 private:
  static constexpr std::size_t kEntries = 65'536;  // 8 MB: a miss in the cache costs a tenth of filling an entry
  void fill(const text::Analysis& analysis, const text::Token& token, std::uint64_t key, Entry& entry);

  std::span<const ByteRow> table_;
  const TermIndex& index_;
  std::vector<Entry> entries_;
};

}  // namespace crowdline::model
