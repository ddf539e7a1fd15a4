#include "model/lexicon_emotes.h"

#include "base/short_hash.h"

namespace crowdline::model {
namespace {

bool is_emote(const LexiconTerm& term) { return term.kind == "emote"; }

std::vector<std::uint64_t> emote_hashes(const Lexicon& lexicon) {
  std::vector<std::uint64_t> hashes;
  for (const LexiconTerm& term : lexicon.terms()) {
    if (is_emote(term)) hashes.push_back(short_hash64(term.term));
  }
  return hashes;
}

}  // namespace

LexiconEmotes::LexiconEmotes(const Lexicon& lexicon) : names_(emote_hashes(lexicon)) {
  for (const LexiconTerm& term : lexicon.terms()) {
    if (is_emote(term)) shapes_.add(term.term);
  }
}

bool LexiconEmotes::contains(std::string_view name) const {
  return !name.empty() && shapes_.maybe(name) && names_.contains(short_hash64(name));
}

}  // namespace crowdline::model
