#include "model/token_facts.h"

#include <algorithm>

#include "base/hash.h"
#include "base/hash_set.h"
#include "model/emote_name.h"
#include "text/laughter.h"
#include "text/question.h"

namespace crowdline::model {
namespace {

using text::Token;
using text::TokenKind;

std::vector<std::uint64_t> person_hashes() {
  constexpr std::string_view kWords[] = {"you",  "u",     "ur",   "your", "you're",   "youre", "yourself",
                                         "he",   "she",   "he's", "hes",  "she's",    "shes",  "they",
                                         "them", "these", "him",  "her",  "streamer", "mods"};
  std::vector<std::uint64_t> hashes;
  for (const std::string_view word : kWords) hashes.push_back(hash64(word));
  return hashes;
}

bool is_person(std::uint64_t fold_hash) {
  static const HashSet kPersons(person_hashes());
  return kPersons.contains(fold_hash);
}

bool is_but(std::uint64_t fold_hash) {
  static const std::uint64_t kBut = hash64("but");
  return fold_hash == kBut;
}

void judge_unlisted(std::string_view view, TokenKind kind, TokenFacts& facts) {
  const bool reaction = is_reaction(kind);
  if (!reaction && text::is_laughter(view)) {
    facts.unlisted = Unlisted::kLaughter;
    return;
  }
  const bool named = kind == TokenKind::kEmote || (kind == TokenKind::kWord && text::looks_like_emote(view));
  if (!named && !reaction) return;
  facts.unlisted = Unlisted::kUnknownEmote;
  if (!named) return;
  const NameMeaning meaning = meaning_of_name(view);
  if (!meaning.known) return;
  facts.unlisted = Unlisted::kEmoteName;
  facts.name_polarity = meaning.polarity;
  facts.name_emotion = meaning.emotion;
}

}  // namespace

TokenFacts facts_of(const text::Analysis& analysis, const Token& token, const TermIndex& index) {
  const std::string_view view = analysis.view(token);
  TokenFacts facts;
  facts.question = text::question_roles(analysis, token);
  facts.alone = index.alone(analysis, token);
  if (facts.alone.term == nullptr) judge_unlisted(view, token.kind, facts);
  if (token.kind == TokenKind::kWord || token.kind == TokenKind::kNumber) {
    facts.person = is_person(token.fold_hash);
    facts.but = is_but(token.fold_hash);
  }
  if (token.kind == TokenKind::kMark) facts.exclamations = static_cast<std::uint32_t>(std::ranges::count(view, '!'));
  return facts;
}

}  // namespace crowdline::model
