// Words that chat uses for one subject ("nuke", "nuclear"), learnt from how it uses them: models/related.tsv.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace crowdline::timeline {

// What same_word() (word_variants.h) cannot see. Being related is mutual and not transitive: who puts words together by it
// names the one that all others have to be related to.
class RelatedWords {
 public:
  RelatedWords() = default;  // none is related to any
  // A table of docs/formats/related-words.md; an error names the line.
  static Result<RelatedWords> parse(std::string_view table);

  // Roots are given as hash64(root_of(word)); ascending. Empty for a word that is related to none.
  std::span<const std::uint64_t> of(std::uint64_t root) const;
  bool are_related(std::uint64_t root, std::uint64_t other) const;
  std::size_t words() const { return ranges_.size(); }

 private:
  struct Range {
    std::uint32_t begin = 0;
    std::uint32_t count = 0;
  };
  explicit RelatedWords(std::vector<std::pair<std::uint64_t, std::uint64_t>> pairs);

  boost::unordered_flat_map<std::uint64_t, Range> ranges_;
  std::vector<std::uint64_t> roots_;
};

// The table that is built in.
const RelatedWords& shipped_related_words();

}  // namespace crowdline::timeline
