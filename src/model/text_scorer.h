// From texts to scores, for callers that want nothing else of a message: one text in three of a chat was written before.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/short_hash.h"
#include "model/scorer.h"
#include "text/analysis.h"

namespace crowdline::model {

// Gives each text the score that text::analyze() and Scorer::score() give, to the bit; a short text that it has scored
// before is neither cut into tokens nor scored again.
//
// What it remembers is of a bounded size (6 MB), belongs to one scorer and one set of emote names, and ends with the
// object: it never outlives a stream, nor a change of model or glossary. No text is kept: a score lies under the 128-bit
// hash of its text, whose seed is drawn anew for each object. Two texts of one hash would share a score; with n texts
// that happens once in 2^129 / n^2. Not thread-safe: one for each thread.
class TextScorer {
 public:
  // Both must outlive it and must not change.
  TextScorer(const Scorer& scorer, const text::EmoteNames& emotes);
  TextScorer(const TextScorer&) = delete;
  TextScorer& operator=(const TextScorer&) = delete;

  // scores[i] belongs to texts[i]; both have the same length. Any UTF-8, as text::analyze() takes it.
  void score(std::span<const std::string_view> texts, std::span<Score> scores);

  // How many texts were answered from memory so far.
  std::uint64_t remembered() const { return remembered_; }

 private:
  static constexpr std::size_t kEntries = 65'536;
  static constexpr std::size_t kLongest = 96;  // bytes; longer texts hardly ever come again
  static constexpr std::size_t kPart = 64;     // texts whose tokens are in memory at once

  // The newest text that fell there; `key` is zero where there is none.
  struct Entry {
    Hash128 key;
    Score score;
  };
  struct Pending {
    Hash128 key;
    std::size_t at = 0;  // in the part
  };

  void score_part(std::span<const std::string_view> texts, std::span<Score> scores);
  Hash128 key_of(std::string_view text) const;

  const Scorer& scorer_;
  const text::EmoteNames& emotes_;
  std::uint64_t seed_;
  std::uint64_t remembered_ = 0;
  std::vector<Entry> entries_;
  // Of the part at hand; kPart long, their memory is used again.
  std::vector<Hash128> keys_;
  std::vector<Pending> pending_;  // the texts that are not remembered
  std::vector<text::Analysis> analyses_;
  std::vector<const text::Analysis*> pointers_;  // to `analyses_`
  std::vector<Score> fresh_;
};

}  // namespace crowdline::model
