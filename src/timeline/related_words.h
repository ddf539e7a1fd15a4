// Which words chat uses for one subject ("nuke", "nuclear"), and which look alike but are two ("chair", "chairman"), learnt from
// how it uses them: models/related.tsv.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.h"

namespace crowdline::timeline {

// A symmetric relation of roots, given as hash64(root_of(word)).
class RootPairs {
 public:
  RootPairs() = default;
  // Each pair once, in either order.
  explicit RootPairs(std::span<const std::pair<std::uint64_t, std::uint64_t>> pairs);

  std::span<const std::uint64_t> of(std::uint64_t root) const;  // ascending; empty for a root in no pair
  bool hold(std::uint64_t root, std::uint64_t other) const;
  std::size_t roots() const { return ranges_.size(); }

 private:
  struct Range {
    std::uint32_t begin = 0;
    std::uint32_t count = 0;
  };
  boost::unordered_flat_map<std::uint64_t, Range> ranges_;
  std::vector<std::uint64_t> others_;
};

// What same_word() (word_variants.h) cannot see, or sees wrongly. Being related is mutual and not transitive: who puts words
// together by it names the one that all others have to be related to.
struct RelatedWords {
  RootPairs related;
  RootPairs apart;  // of these same_word() may say that they are one
};

// A table of docs/formats/related-words.md; an error names the line.
Result<RelatedWords> parse_related_words(std::string_view table);

// The table that is built in.
const RelatedWords& shipped_related_words();

}  // namespace crowdline::timeline
