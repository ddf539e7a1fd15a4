// Finds lexicon terms in the tokens of a message, by hash and without allocation.
#pragma once

#include <bitset>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "model/lexicon.h"
#include "text/analysis.h"

namespace crowdline::model {

struct TermMatch {
  const LexiconTerm* term = nullptr;  // nullptr: none
  std::uint32_t tokens = 0;           // tokens that it covers
};

// Terms that are emotes, emoji or emoticons match one token in exact case; emoticons in their plain form and emoji without
// modifiers, too. All others match folded tokens, phrases up to kLongestPhrase of them. Keys are 64-bit hashes, compared
// as such: with 4,000 terms a look-up of a random text is wrong once in 10^15.
class TermIndex {
 public:
  static constexpr std::uint32_t kLongestPhrase = 5;

  // `lexicon` must outlive the index. `knows` chooses the terms.
  TermIndex(const Lexicon& lexicon, const std::function<bool(const LexiconTerm&)>& knows);

  // The term that fits best at token `at`: the longest phrase, then the exact emote, then the folded word, then, for
  // elongated words, the word with each letter once.
  TermMatch match(const text::Analysis& analysis, std::size_t at) const;

  // Asks for the place of a folded word from memory, for match() to come soon.
  void fetch(std::uint64_t fold_hash) const { __builtin_prefetch(&slots_[fold_hash & (slots_.size() - 1)]); }

  // By folded word: for parts of emote names.
  const LexiconTerm* find_folded(std::uint64_t fold_hash) const;

 private:
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t term = 0;  // place in the lexicon + 1; 0: only the beginning of longer phrases
    bool goes_on = false;    // begins a longer phrase
  };
  static void add_entries(const LexiconTerm& term, std::uint32_t place, std::vector<Slot>& entries);
  void insert(const Slot& entry);
  const LexiconTerm* term_of(const Slot* slot) const;
  const Slot* find(std::uint64_t key) const;
  TermMatch phrase(const text::Analysis& analysis, std::size_t at) const;
  const LexiconTerm* exact(const text::Analysis& analysis, const text::Token& token) const;

  // Length, first and last byte of the exact terms: most words have none of these shapes and need no look-up.
  static std::size_t shape_of(std::string_view term) {
    return (static_cast<unsigned char>(term.front()) * 8U ^ static_cast<unsigned char>(term.back()) ^
            term.size() * 512U) %
           kShapes;
  }
  static constexpr std::size_t kShapes = 8'192;

  std::span<const LexiconTerm> terms_;
  std::bitset<kShapes> shapes_;
  std::vector<Slot> slots_;  // open addressing, at most half full, 16 bytes each to stay in the cache
};

// True for kinds that are one exact token: emote, emoji, emoticon.
bool is_emote_kind(std::string_view kind);

}  // namespace crowdline::model
