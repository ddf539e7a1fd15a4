#include "model/term_index.h"

#include <bit>

#include "base/short_hash.h"
#include "text/characters.h"
#include "text/emoticon.h"
#include "text/fold.h"
#include "text/word_set.h"

namespace crowdline::model {
namespace {

// Different key spaces of one table.
constexpr std::uint64_t kExactSeed = 0x65786163;
constexpr std::uint64_t kPlainSeed = 0x706C6169;

std::uint64_t joined(std::uint64_t before, std::uint64_t fold_hash) {
  std::uint64_t mixed = (before ^ std::rotl(fold_hash, 23)) * 0x9E3779B97F4A7C15ULL;
  return mixed ^ (mixed >> 31);
}

constexpr text::WordSet kDampers({"a bit", "a little", "almost", "barely", "hardly", "kinda", "quite", "slightly",
                                  "somewhat", "sorta", "damn near"});
constexpr text::WordSet kIronyEmotes({"Kappa", "KappaHD", "KappaPride", "KappaWealth", "KappaRoss", "KappaClaus",
                                      "MiniK", "Keepo", "Kapp", "kappa"});

std::uint8_t roles_of_term(const LexiconTerm& term) {
  std::uint8_t roles = 0;
  if (is_emote_kind(term.kind)) roles |= kReactionRole;
  if (term.kind == "negation") roles |= kNegationRole;
  if (term.kind == "intensifier") roles |= kIntensifierRole;
  if (term.kind == "question") roles |= kQuestionRole;
  if (kDampers.contains(term.term)) roles |= kDamperRole;
  if (kIronyEmotes.contains(term.term)) roles |= kIronyRole;
  return roles;
}

// The first code point: an emoji without selector, skin tone and joined parts.
std::string_view base_of(std::string_view emoji) { return emoji.substr(0, text::decode(emoji, 0).size); }

}  // namespace

bool is_emote_kind(std::string_view kind) { return kind == "emote" || kind == "emoji" || kind == "emoticon"; }

TermIndex::TermIndex(const Lexicon& lexicon, const std::function<bool(const LexiconTerm&)>& knows)
    : terms_(lexicon.terms()) {
  std::vector<Slot> entries;
  for (const LexiconTerm& term : terms_) roles_.push_back(roles_of_term(term));
  for (std::size_t i = 0; i < terms_.size(); ++i) {
    if (!knows(terms_[i])) continue;
    add_entries(terms_[i], static_cast<std::uint32_t>(i + 1), entries);
    if (is_emote_kind(terms_[i].kind)) exact_shapes_.add(terms_[i].term);
  }
  slots_.resize(std::bit_ceil(entries.size() * 2 + 1));
  for (const Slot& entry : entries) insert(entry);
}

void TermIndex::add_entries(const LexiconTerm& term, std::uint32_t place, std::vector<Slot>& entries) {
  if (is_emote_kind(term.kind)) {
    entries.push_back({short_hash64(term.term, kExactSeed), place, false});
    if (term.kind == "emoticon")
      entries.push_back({short_hash64(text::plain_emoticon(term.term), kPlainSeed), place, false});
    if (term.kind == "emoji") entries.push_back({short_hash64(base_of(term.term), kPlainSeed), place, false});
    return;
  }
  const text::Analysis analysis = text::analyze(term.term, {}, text::no_emote_names());
  std::uint64_t key = 0;
  const std::size_t count = std::min<std::size_t>(analysis.tokens.size(), kLongestPhrase);
  for (std::size_t i = 0; i < count; ++i) {
    key = i == 0 ? analysis.tokens[0].fold_hash : joined(key, analysis.tokens[i].fold_hash);
    if (i > 0) phrases_.set(key % kPhrases);
    const bool last = i + 1 == count;
    entries.push_back({key, last ? place : 0, !last});
  }
}

void TermIndex::insert(const Slot& entry) {
  std::size_t at = entry.key & (slots_.size() - 1);
  while (slots_[at].key != 0 && slots_[at].key != entry.key) at = (at + 1) & (slots_.size() - 1);
  Slot& slot = slots_[at];
  slot.key = entry.key;
  if (slot.term == 0) slot.term = entry.term;  // the first of terms that fold to the same stays
  slot.goes_on = slot.goes_on || entry.goes_on;
}

const LexiconTerm* TermIndex::term_of(const Slot* slot) const {
  return slot == nullptr || slot->term == 0 ? nullptr : &terms_[slot->term - 1];
}

const TermIndex::Slot* TermIndex::find(std::uint64_t key) const {
  for (std::size_t at = key & (slots_.size() - 1); slots_[at].key != 0; at = (at + 1) & (slots_.size() - 1)) {
    if (slots_[at].key == key) return &slots_[at];
  }
  return nullptr;
}

// The longest phrase of two tokens or more that begins at `at`, whose word goes on.
TermMatch TermIndex::phrase(const text::Analysis& analysis, std::size_t at) const {
  TermMatch best;
  std::uint64_t key = analysis.tokens[at].fold_hash;
  for (std::uint32_t size = 2; size <= kLongestPhrase && at + size <= analysis.tokens.size(); ++size) {
    key = joined(key, analysis.tokens[at + size - 1].fold_hash);
    const Slot* const slot = phrases_.test(key % kPhrases) ? find(key) : nullptr;
    if (slot == nullptr) break;
    if (slot->term != 0) best = {term_of(slot), size, 0};
    if (!slot->goes_on) break;
  }
  best.roles = roles_of(best.term);
  return best;
}

const LexiconTerm* TermIndex::exact(const text::Analysis& analysis, const text::Token& token) const {
  const std::string_view view = analysis.view(token);
  if (exact_shapes_.maybe(view)) {
    if (const Slot* slot = find(short_hash64(view, kExactSeed)); slot != nullptr) return term_of(slot);
  }
  const Slot* plain = nullptr;
  if (token.kind == text::TokenKind::kEmoji) plain = find(short_hash64(base_of(view), kPlainSeed));
  if (token.kind == text::TokenKind::kEmoticon) plain = find(short_hash64(text::plain_emoticon(view), kPlainSeed));
  return term_of(plain);
}

TokenTerm TermIndex::alone(const text::Analysis& analysis, const text::Token& token) const {
  using enum text::TokenKind;
  if (token.kind == kMention || token.kind == kLink || token.kind == kCommand) return {};
  const Slot* const slot = find(token.fold_hash);
  TokenTerm best;
  best.goes_on = slot != nullptr && slot->goes_on;
  best.term = term_of(slot);
  if (token.kind != kMark && token.kind != kNumber) {
    if (const LexiconTerm* emote = exact(analysis, token); emote != nullptr) {
      best.term = emote;
    } else if (best.term == nullptr && token.elongated && token.kind == kWord) {
      best.term = find_folded(short_hash64(text::squeeze_to_one(text::fold(analysis.view(token)))));
    }
  }
  best.roles = roles_of(best.term);
  return best;
}

TermMatch TermIndex::match(const text::Analysis& analysis, std::size_t at, const TokenTerm& alone) const {
  if (alone.goes_on) {
    if (const TermMatch longer = phrase(analysis, at); longer.term != nullptr) return longer;
  }
  return {alone.term, alone.term == nullptr ? 0U : 1U, alone.roles};
}

}  // namespace crowdline::model
