// Scores of short messages, remembered: nearly half of all messages of a chat have been written before.
#pragma once

#include <cstdint>
#include <vector>

#include "base/hash.h"
#include "model/score.h"
#include "text/analysis.h"

namespace crowdline::model {

// A table with one entry for each slot: the newest message that fell there. Keys are 64-bit hashes, compared as such.
class ScoreMemory {
 public:
  ScoreMemory() : entries_(kEntries) {}

  // What a message's score depends on: its text and how it is cut into tokens. 0 for messages too long to be remembered.
  static std::uint64_t key_of(const text::Analysis& message) {
    if (message.text.size() > kLongest) return 0;
    std::uint64_t key = hash64(message.text);
    for (const text::Token& token : message.tokens) {
      key = (key ^ (std::uint64_t{token.begin} << 8 | std::uint64_t{token.end} << 24 |
                    static_cast<std::uint64_t>(token.kind))) *
            0x9E3779B97F4A7C15;
      key ^= key >> 32;
    }
    return key;
  }

  // Asks for the entry of `key` from memory, for find() to come soon.
  void fetch(std::uint64_t key) const { __builtin_prefetch(&entries_[key % kEntries]); }

  // The score kept under `key`, or nullptr.
  const Score* find(std::uint64_t key) const {
    const Entry& entry = entries_[key % kEntries];
    return key != 0 && entry.key == key ? &entry.score : nullptr;
  }

  void keep(std::uint64_t key, const Score& score) {
    if (key != 0) entries_[key % kEntries] = {key, score};
  }

 private:
  static constexpr std::size_t kEntries = 16'384;
  static constexpr std::size_t kLongest = 96;  // bytes of text
  struct Entry {
    std::uint64_t key = 0;
    Score score;
  };
  std::vector<Entry> entries_;
};

}  // namespace crowdline::model
