#include "model/hits.h"

#include <algorithm>
#include <array>

#include "base/hash.h"
#include "model/emote_name.h"
#include "text/laughter.h"
#include "text/word_set.h"

namespace crowdline::model {
namespace {

using text::Token;
using text::TokenKind;
using text::WordSet;

constexpr int kNegationReach = 3;  // words, as in the VADER paper
constexpr int kIntensifierReach = 2;

constexpr WordSet kDampers({"a bit", "a little", "almost", "barely", "hardly", "kinda", "quite", "slightly", "somewhat",
                            "sorta", "damn near"});
constexpr WordSet kIronyEmotes({"Kappa", "KappaHD", "KappaPride", "KappaWealth", "KappaRoss", "KappaClaus", "MiniK",
                                "Keepo", "Kapp", "kappa"});

bool is_reaction(TokenKind kind) {
  return kind == TokenKind::kEmote || kind == TokenKind::kEmoji || kind == TokenKind::kEmoticon;
}

// Small set of folded words by hash; its first bits decide nearly always.
class PersonWords {
 public:
  PersonWords() {
    for (const std::string_view word : kWords) {
      hashes_.push_back(hash64(word));
      filter_ |= std::uint64_t{1} << (hashes_.back() & 63);
    }
  }
  bool contains(std::uint64_t fold_hash) const {
    return (filter_ >> (fold_hash & 63) & 1) != 0 && std::ranges::find(hashes_, fold_hash) != hashes_.end();
  }

 private:
  static constexpr std::string_view kWords[] = {"you",  "u",     "ur",   "your", "you're",   "youre", "yourself",
                                                "he",   "she",   "he's", "hes",  "she's",    "shes",  "they",
                                                "them", "these", "him",  "her",  "streamer", "mods"};
  std::vector<std::uint64_t> hashes_;
  std::uint64_t filter_ = 0;
};

bool is_person(std::uint64_t fold_hash) {
  static const PersonWords kPersons;
  return kPersons.contains(fold_hash);
}

bool is_but(std::uint64_t fold_hash) {
  static const std::uint64_t kBut = hash64("but");
  return fold_hash == kBut;
}

class Reader {
 public:
  Reader(const text::Analysis& analysis, const TermIndex& index, const RuleStrength& strength, Hits& hits)
      : analysis_(analysis), index_(index), strength_(strength), hits_(hits) {}

  void read() {
    for (std::size_t at = 0; at < analysis_.tokens.size();) at += step(at);
    apply_but();
    if (hits_.irony) apply_irony();
  }

 private:
  // Reads what begins at `at`; returns how many tokens that took.
  std::size_t step(std::size_t at) {
    const Token& token = analysis_.tokens[at];
    count(token);
    const TermMatch match = index_.match(analysis_, at);
    if (match.term == nullptr) {
      unknown(token, at);
      return 1;
    }
    hits_.terms[at] = match.term;
    for (std::size_t i = 1; i < match.tokens; ++i) count(analysis_.tokens[at + i]);
    if (!is_degree(*match.term, token)) add_term(*match.term, token, at);
    pass(match.tokens);
    return match.tokens;
  }

  void count(const Token& token) {
    const std::string_view view = analysis_.view(token);
    switch (token.kind) {
      case TokenKind::kWord:
      case TokenKind::kNumber: {
        ++hits_.words;
        hits_.elongated = hits_.elongated || token.elongated;
        hits_.addresses = hits_.addresses || is_person(token.fold_hash);
        if (is_but(token.fold_hash)) but_ = &token - analysis_.tokens.data();
        break;
      }
      case TokenKind::kMark: {
        hits_.exclamations += static_cast<std::uint32_t>(std::ranges::count(view, '!'));
        negation_left_ = 0;  // a clause ends
        break;
      }
      case TokenKind::kMention:
        ++hits_.mentions;
        hits_.addresses = true;
        break;
      case TokenKind::kLink:
        ++hits_.links;
        break;
      case TokenKind::kEmote:
      case TokenKind::kEmoji:
      case TokenKind::kEmoticon:
        ++hits_.emotes;
        break;
      case TokenKind::kCommand:
        break;
    }
  }

  // Negations and intensifiers act on what follows and are no hits themselves.
  bool is_degree(const LexiconTerm& term, const Token& token) {
    if (term.kind == "negation") {
      ++hits_.negations;
      negation_left_ = kNegationReach + 1;
      return true;
    }
    if (term.kind != "intensifier" || is_reaction(token.kind)) return false;
    degree_ = kDampers.contains(term.term) ? kDamped : kBoosted;
    degree_left_ = kIntensifierReach + 1;
    return true;
  }

  void pass(std::uint32_t tokens) {
    negation_left_ -= static_cast<int>(std::min<std::uint32_t>(tokens, 4));
    degree_left_ -= static_cast<int>(std::min<std::uint32_t>(tokens, 4));
  }

  void add_term(const LexiconTerm& term, const Token& token, std::size_t at) {
    const bool emote = is_emote_kind(term.kind);
    if (strength_.chat && kIronyEmotes.contains(term.term)) hits_.irony = true;
    if (Hit* const before = repeated(&term)) {
      ++before->count;
      return;
    }
    Hit hit;
    hit.term = &term;
    hit.token = static_cast<std::uint32_t>(at);
    hit.polarity = term.polarity;
    hit.confidence = static_cast<float>(term.confidence) / 3.0F;
    hit.emotion = term.emotion;
    hit.toxicity = term.toxicity;
    hit.emote = emote;
    if (!emote) apply_degree(token, hit);
    hits_.all.push_back(hit);
  }

  Hit* repeated(const LexiconTerm* term) {
    const auto found = std::ranges::find(hits_.all, term, &Hit::term);
    return found == hits_.all.end() ? nullptr : &*found;
  }

  void apply_degree(const Token& token, Hit& hit) const {
    const auto scale = [&hit](Rule rule, float factor) {
      hit.polarity *= factor;
      hit.rules |= rule;
    };
    if (degree_left_ > 0) scale(degree_, degree_ == kDamped ? strength_.damped : strength_.boosted);
    if (token.capitals && !analysis_.shouting) scale(kCapitals, strength_.capitals);
    if (token.elongated) scale(kElongated, strength_.elongated);
    if (negation_left_ > 0 && hit.term->kind != "question") {
      scale(kNegated, hit.polarity > 0 ? strength_.negated_positive : strength_.negated_negative);
    }
    hit.polarity = std::clamp(hit.polarity, -1.0F, 1.0F);
  }

  void unknown(const Token& token, std::size_t at) {
    const std::string_view view = analysis_.view(token);
    const bool reaction = is_reaction(token.kind);
    if (token.kind == TokenKind::kWord || token.kind == TokenKind::kNumber || reaction) pass(1);
    if (!strength_.chat) return;
    if (!reaction && text::is_laughter(view)) return add_unlisted(at, 0.5F, Emotion::kAmusement, kLaughter);
    if (token.kind != TokenKind::kEmote && !(token.kind == TokenKind::kWord && text::looks_like_emote(view))) {
      hits_.unknown_emotes += reaction ? 1 : 0;
      return;
    }
    const NameMeaning meaning = meaning_of_name(view);
    if (!meaning.known) {
      ++hits_.unknown_emotes;
      return;
    }
    add_unlisted(at, meaning.polarity, meaning.emotion, kEmoteName);
  }

  void add_unlisted(std::size_t at, float polarity, Emotion emotion, Rule rule) {
    for (Hit& hit : hits_.all) {
      if (hit.rules != rule || hit.emotion != emotion) continue;
      ++hit.count;
      return;
    }
    Hit hit;
    hit.token = static_cast<std::uint32_t>(at);
    hit.polarity = polarity;
    hit.confidence = rule == kLaughter ? 1.0F : 0.6F;
    hit.emotion = emotion;
    hit.rules = rule;
    hit.emote = rule == kEmoteName;
    hits_.all.push_back(hit);
  }

  // What follows the last "but" weighs more than what stands before it.
  void apply_but() {
    if (but_ < 0) return;
    for (Hit& hit : hits_.all) {
      const bool before = hit.token < static_cast<std::uint32_t>(but_);
      hit.polarity = std::clamp(hit.polarity * (before ? strength_.before_but : strength_.after_but), -1.0F, 1.0F);
      hit.rules |= before ? kBeforeBut : kAfterBut;
    }
  }

  // Praise beside an ironic emote is weakened or turned.
  void apply_irony() {
    for (Hit& hit : hits_.all) {
      if (hit.emote || hit.polarity <= 0 || hit.emotion == Emotion::kAmusement) continue;
      hit.polarity *= strength_.ironic;
      hit.rules |= kIronic;
    }
  }

  const text::Analysis& analysis_;
  const TermIndex& index_;
  const RuleStrength& strength_;
  Hits& hits_;
  int negation_left_ = 0;
  int degree_left_ = 0;
  Rule degree_ = kBoosted;
  std::ptrdiff_t but_ = -1;
};

}  // namespace

std::string rule_names(std::uint16_t rules) {
  static constexpr std::array<std::string_view, 10> kNames{"negated",    "boosted",    "damped",    "capitals",
                                                           "elongated",  "before but", "after but", "ironic",
                                                           "emote name", "laughter"};
  std::string names;
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if ((rules & (1U << i)) == 0) continue;
    if (!names.empty()) names += ", ";
    names += kNames[i];
  }
  return names;
}

void find_hits(const text::Analysis& analysis, const TermIndex& index, const RuleStrength& strength, Hits& hits) {
  Hits memory = std::move(hits);
  hits = Hits{};
  hits.all = std::move(memory.all);
  hits.all.clear();
  hits.terms = std::move(memory.terms);
  hits.terms.assign(analysis.tokens.size(), nullptr);
  Reader(analysis, index, strength, hits).read();
}

}  // namespace crowdline::model
