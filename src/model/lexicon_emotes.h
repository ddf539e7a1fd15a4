// The names of the lexicon's emotes, which are emotes without a span, too. Asked for every word of chat.
#pragma once

#include "base/hash_set.h"
#include "model/lexicon.h"
#include "model/term_shapes.h"
#include "text/analysis.h"

namespace crowdline::model {

// Names are compared by their 64-bit hashes. Immutable, so thread-safe.
class LexiconEmotes final : public text::EmoteNames {
 public:
  explicit LexiconEmotes(const Lexicon& lexicon);
  bool contains(std::string_view name) const override;

 private:
  TermShapes shapes_;
  HashSet names_;
};

}  // namespace crowdline::model
