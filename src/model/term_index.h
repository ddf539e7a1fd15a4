// Finds lexicon terms in the tokens of a message, by hash and without allocation.
#pragma once

#include <bitset>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "model/lexicon.h"
#include "model/term_shapes.h"
#include "text/analysis.h"

namespace crowdline::model {

// What a term does in a message besides having a polarity, as bits.
enum TermRole : std::uint8_t {
  kReactionRole = 1 << 0,     // emote, emoji or emoticon
  kNegationRole = 1 << 1,     // turns what follows
  kIntensifierRole = 1 << 2,  // strengthens or weakens what follows
  kDamperRole = 1 << 3,       // an intensifier that weakens
  kIronyRole = 1 << 4,        // turns words round: "Kappa"
  kQuestionRole = 1 << 5,     // a word of questions, not negated
};

struct TermMatch {
  const LexiconTerm* term = nullptr;  // nullptr: none
  std::uint32_t tokens = 0;           // tokens that it covers
  std::uint8_t roles = 0;             // TermRole
};

// What a token means alone.
struct TokenTerm {
  const LexiconTerm* term = nullptr;  // nullptr: nothing
  std::uint8_t roles = 0;             // TermRole
  bool goes_on = false;               // may begin a phrase
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
  TermMatch match(const text::Analysis& analysis, std::size_t at) const {
    return match(analysis, at, alone(analysis, analysis.tokens[at]));
  }
  // The same where alone() of the token is known.
  TermMatch match(const text::Analysis& analysis, std::size_t at, const TokenTerm& alone) const;

  // The term of one token without those that follow: the exact emote, else the folded word, else, for elongated words,
  // the word with each letter once. A function of the token's bytes and kind.
  TokenTerm alone(const text::Analysis& analysis, const text::Token& token) const;

 private:
  static constexpr std::size_t kPhrases = 1U << 16;
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t term = 0;  // place in the lexicon + 1; 0: only the beginning of longer phrases
    bool goes_on = false;    // begins a longer phrase
  };
  void add_entries(const LexiconTerm& term, std::uint32_t place, std::vector<Slot>& entries);
  void insert(const Slot& entry);
  const LexiconTerm* term_of(const Slot* slot) const;
  const Slot* find(std::uint64_t key) const;
  const LexiconTerm* find_folded(std::uint64_t fold_hash) const { return term_of(find(fold_hash)); }
  TermMatch phrase(const text::Analysis& analysis, std::size_t at) const;
  std::uint8_t roles_of(const LexiconTerm* term) const {
    return term == nullptr ? 0 : roles_[static_cast<std::size_t>(term - terms_.data())];
  }
  const LexiconTerm* exact(const text::Analysis& analysis, const text::Token& token) const;

  std::span<const LexiconTerm> terms_;
  std::vector<std::uint8_t> roles_;  // by place in terms_
  TermShapes exact_shapes_;
  std::bitset<kPhrases> phrases_;  // beginnings of two tokens and more; most pairs of words begin none
  std::vector<Slot> slots_;        // open addressing, at most half full, 16 bytes each to stay in the cache
};

// True for kinds that are one exact token: emote, emoji, emoticon.
bool is_emote_kind(std::string_view kind);

}  // namespace crowdline::model
