// The lexicon of chat language: terms with polarity, emotion, toxicity and definition (glossary/*.tsv).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "model/score.h"

namespace crowdline::model {

struct LexiconTerm {
  std::string term;
  std::string kind;    // "emote", "emoji", "emoticon", "slang", "word", "negation", "intensifier", …: as in the table
  float polarity = 0;  // -1 to 1: the feeling of one who writes it alone
  Emotion emotion = Emotion::kNone;
  std::uint8_t toxicity = 0;    // 0 none, 1 crude or put-down, 2 attack
  std::uint8_t confidence = 1;  // 1 to 3
  std::string definition;
};

// Terms in the order of their names, plus a look-up by exact term. Immutable after parsing, so thread-safe.
class Lexicon {
 public:
  // Each text is a TSV with the header `term kind polarity emotion toxicity confidence definition`. Fails with
  // kNotUnderstood, naming table, line and what is wrong with it; a term that occurs twice is an error, too.
  static Result<Lexicon> parse(std::span<const std::string_view> tables);

  std::span<const LexiconTerm> terms() const { return terms_; }
  const LexiconTerm* find(std::string_view term) const;    // exact; nullptr when absent; allocates nothing
  const std::string& version() const { return version_; }  // hash of the tables, 12 hex digits

 private:
  void make_slots();

  std::vector<LexiconTerm> terms_;    // sorted by term
  std::vector<std::uint32_t> slots_;  // open addressing by hash64(term): index into terms_ + 1, 0 is free
  std::string version_;
};

}  // namespace crowdline::model
