#include "model/hits.h"

#include <algorithm>
#include <array>

namespace crowdline::model {
namespace {

using text::Token;
using text::TokenKind;

constexpr int kNegationReach = 3;  // words, as in the VADER paper
constexpr int kIntensifierReach = 2;

class Reader {
 public:
  Reader(const text::Analysis& analysis, std::span<const TokenFacts> facts, const TermIndex& index,
         const RuleStrength& strength, Hits& hits)
      : analysis_(analysis), facts_(facts), index_(index), strength_(strength), hits_(hits) {}

  void read() {
    for (std::size_t at = 0; at < analysis_.tokens.size();) at += step(at);
    apply_but();
    if (hits_.irony) apply_irony();
  }

 private:
  // Reads what begins at `at`; returns how many tokens that took.
  std::size_t step(std::size_t at) {
    const Token& token = analysis_.tokens[at];
    count(at);
    const TermMatch match = index_.match(analysis_, at, facts_[at].alone);
    if (match.term == nullptr) {
      unknown(token, at);
      return 1;
    }
    hits_.terms[at] = match.term;
    for (std::size_t i = 1; i < match.tokens; ++i) count(at + i);
    if (!is_degree(match, token)) add_term(match, token, at);
    pass(match.tokens);
    return match.tokens;
  }

  void count(std::size_t at) {
    const Token& token = analysis_.tokens[at];
    const TokenFacts& facts = facts_[at];
    switch (token.kind) {
      case TokenKind::kWord:
      case TokenKind::kNumber: {
        ++hits_.words;
        hits_.elongated = hits_.elongated || token.elongated;
        hits_.addresses = hits_.addresses || facts.person;
        if (facts.but) but_ = static_cast<std::ptrdiff_t>(at);
        break;
      }
      case TokenKind::kMark: {
        hits_.exclamations += facts.exclamations;
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
  bool is_degree(const TermMatch& match, const Token& token) {
    if ((match.roles & kNegationRole) != 0) {
      ++hits_.negations;
      negation_left_ = kNegationReach + 1;
      return true;
    }
    if ((match.roles & kIntensifierRole) == 0 || is_reaction(token.kind)) return false;
    degree_ = (match.roles & kDamperRole) != 0 ? kDamped : kBoosted;
    degree_left_ = kIntensifierReach + 1;
    return true;
  }

  void pass(std::uint32_t tokens) {
    negation_left_ -= static_cast<int>(std::min<std::uint32_t>(tokens, 4));
    degree_left_ -= static_cast<int>(std::min<std::uint32_t>(tokens, 4));
  }

  void add_term(const TermMatch& match, const Token& token, std::size_t at) {
    const LexiconTerm& term = *match.term;
    if (strength_.chat && (match.roles & kIronyRole) != 0) hits_.irony = true;
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
    hit.emote = (match.roles & kReactionRole) != 0;
    if (!hit.emote) apply_degree(token, match.roles, hit);
    hits_.all.push_back(hit);
  }

  Hit* repeated(const LexiconTerm* term) {
    const auto found = std::ranges::find(hits_.all, term, &Hit::term);
    return found == hits_.all.end() ? nullptr : &*found;
  }

  void apply_degree(const Token& token, std::uint8_t roles, Hit& hit) const {
    const auto scale = [&hit](Rule rule, float factor) {
      hit.polarity *= factor;
      hit.rules |= rule;
    };
    if (degree_left_ > 0) scale(degree_, degree_ == kDamped ? strength_.damped : strength_.boosted);
    if (token.capitals && !analysis_.shouting) scale(kCapitals, strength_.capitals);
    if (token.elongated) scale(kElongated, strength_.elongated);
    if (negation_left_ > 0 && (roles & kQuestionRole) == 0) {
      scale(kNegated, hit.polarity > 0 ? strength_.negated_positive : strength_.negated_negative);
    }
    hit.polarity = std::clamp(hit.polarity, -1.0F, 1.0F);
  }

  void unknown(const Token& token, std::size_t at) {
    if (token.kind == TokenKind::kWord || token.kind == TokenKind::kNumber || is_reaction(token.kind)) pass(1);
    if (!strength_.chat) return;
    const TokenFacts& facts = facts_[at];
    switch (facts.unlisted) {
      case Unlisted::kNothing:
        return;
      case Unlisted::kLaughter:
        return add_unlisted(at, 0.5F, Emotion::kAmusement, kLaughter);
      case Unlisted::kEmoteName:
        return add_unlisted(at, facts.name_polarity, facts.name_emotion, kEmoteName);
      case Unlisted::kUnknownEmote:
        ++hits_.unknown_emotes;
        return;
    }
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
  std::span<const TokenFacts> facts_;
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

void find_hits(const text::Analysis& analysis, std::span<const TokenFacts> facts, const TermIndex& index,
               const RuleStrength& strength, Hits& hits) {
  Hits memory = std::move(hits);
  hits = Hits{};
  hits.all = std::move(memory.all);
  hits.all.clear();
  hits.terms = std::move(memory.terms);
  hits.terms.assign(analysis.tokens.size(), nullptr);
  Reader(analysis, facts, index, strength, hits).read();
}

void find_hits(const text::Analysis& analysis, const TermIndex& index, const RuleStrength& strength, Hits& hits) {
  thread_local std::vector<TokenFacts> facts;
  facts.clear();
  for (const Token& token : analysis.tokens) facts.push_back(facts_of(analysis, token, index));
  find_hits(analysis, facts, index, strength, hits);
}

}  // namespace crowdline::model
