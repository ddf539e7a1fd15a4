// The words of chat and what they mean: a read-only view over the lexicon.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "model/lexicon.h"

namespace crowdline::glossary {

// A term of the glossary that occurs in a text, with what it means.
struct Mention {
  std::string_view term;
  std::string_view definition;
};

// Immutable, so thread-safe. `lexicon` must outlive it; views point into it.
class Glossary {
 public:
  static constexpr std::size_t kPageSize = 50;

  explicit Glossary(const model::Lexicon& lexicon);

  // {"terms":[{"term","kind","polarity","emotion","toxicity","definition"}…],"page","pages","total"}: the terms that hold
  // `query` in their name or definition, upper and lower case alike, or all when it is empty. The term itself comes
  // first, then names that begin with it, names that hold it, definitions; each by name. Pages count from 1, and there is
  // always one; a page past the end has no terms.
  Json list(std::string_view query, std::size_t page) const;

  // The exact term, else one that differs in nothing but case; nullptr when there is none.
  const model::LexiconTerm* find(std::string_view term) const;

  // One term as in list(), by the look-up of find(); nullopt when there is none.
  std::optional<Json> show(std::string_view term) const;

  // What a term means, by the look-up of find(); nullopt also where it has no definition.
  std::optional<std::string_view> explain(std::string_view term) const;

  // The names among `candidates` (emotes and words of a window, most frequent first) that need explaining to a newcomer:
  // emotes and slang with a definition, at most `most`, in the order given.
  std::vector<Mention> worth_explaining(std::span<const std::string> candidates, std::size_t most) const;

  const std::string& version() const { return lexicon_.version(); }
  const model::Lexicon& lexicon() const { return lexicon_; }
  std::span<const model::LexiconTerm> terms() const { return lexicon_.terms(); }

 private:
  const model::Lexicon& lexicon_;
  std::vector<std::string> folded_;  // of each term, in the order of the lexicon
  std::vector<std::string> folded_definition_;
  std::vector<std::uint32_t> by_folded_;  // places, sorted by folded_
};

}  // namespace crowdline::glossary
