#include "model/term_index.h"

#include <bit>

#include "base/short_hash.h"
#include "text/characters.h"
#include "text/emoticon.h"
#include "text/fold.h"

namespace crowdline::model {
namespace {

// Different key spaces of one table.
constexpr std::uint64_t kExactSeed = 0x65786163;
constexpr std::uint64_t kPlainSeed = 0x706C6169;

std::uint64_t joined(std::uint64_t before, std::uint64_t fold_hash) {
  std::uint64_t mixed = (before ^ std::rotl(fold_hash, 23)) * 0x9E3779B97F4A7C15ULL;
  return mixed ^ (mixed >> 31);
}

// The first code point: an emoji without selector, skin tone and joined parts.
std::string_view base_of(std::string_view emoji) { return emoji.substr(0, text::decode(emoji, 0).size); }

}  // namespace

bool is_emote_kind(std::string_view kind) { return kind == "emote" || kind == "emoji" || kind == "emoticon"; }

TermIndex::TermIndex(const Lexicon& lexicon, const std::function<bool(const LexiconTerm&)>& knows)
    : terms_(lexicon.terms()) {
  std::vector<Slot> entries;
  for (std::size_t i = 0; i < terms_.size(); ++i) {
    if (!knows(terms_[i])) continue;
    add_entries(terms_[i], static_cast<std::uint32_t>(i + 1), entries);
    if (is_emote_kind(terms_[i].kind)) shapes_.set(shape_of(terms_[i].term));
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

const LexiconTerm* TermIndex::find_folded(std::uint64_t fold_hash) const { return term_of(find(fold_hash)); }

TermMatch TermIndex::phrase(const text::Analysis& analysis, std::size_t at) const {
  TermMatch best;
  std::uint64_t key = analysis.tokens[at].fold_hash;
  for (std::uint32_t size = 1; size <= kLongestPhrase; ++size) {
    const Slot* slot = find(key);
    if (slot == nullptr) break;
    if (slot->term != 0) best = {term_of(slot), size};
    if (!slot->goes_on || at + size == analysis.tokens.size()) break;
    key = joined(key, analysis.tokens[at + size].fold_hash);
  }
  return best;
}

const LexiconTerm* TermIndex::exact(const text::Analysis& analysis, const text::Token& token) const {
  const std::string_view view = analysis.view(token);
  if (shapes_.test(shape_of(view))) {
    if (const Slot* slot = find(short_hash64(view, kExactSeed)); slot != nullptr) return term_of(slot);
  }
  const Slot* plain = nullptr;
  if (token.kind == text::TokenKind::kEmoji) plain = find(short_hash64(base_of(view), kPlainSeed));
  if (token.kind == text::TokenKind::kEmoticon) plain = find(short_hash64(text::plain_emoticon(view), kPlainSeed));
  return term_of(plain);
}

TermMatch TermIndex::match(const text::Analysis& analysis, std::size_t at) const {
  using enum text::TokenKind;
  const text::Token& token = analysis.tokens[at];
  if (token.kind == kMention || token.kind == kLink || token.kind == kCommand) return {};
  TermMatch best = phrase(analysis, at);
  if (best.tokens >= 2 || token.kind == kMark || token.kind == kNumber) return best;
  if (const LexiconTerm* emote = exact(analysis, token); emote != nullptr) return {emote, 1};
  if (best.term == nullptr && token.elongated && token.kind == kWord) {
    best.term = find_folded(short_hash64(text::squeeze_to_one(text::fold(analysis.view(token)))));
    best.tokens = best.term == nullptr ? 0 : 1;
  }
  return best;
}

}  // namespace crowdline::model
