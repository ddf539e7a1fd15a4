// Terms that speak in a message, after the rules of negation, degree, emphasis and irony.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/term_index.h"
#include "model/token_facts.h"

namespace crowdline::model {

// What changed a hit's polarity, as bits.
enum Rule : std::uint16_t {
  kNegated = 1 << 0,
  kBoosted = 1 << 1,
  kDamped = 1 << 2,
  kCapitals = 1 << 3,
  kElongated = 1 << 4,
  kBeforeBut = 1 << 5,
  kAfterBut = 1 << 6,
  kIronic = 1 << 7,
  kEmoteName = 1 << 8,  // not in the lexicon: judged by the parts of its name
  kLaughter = 1 << 9,   // typed laughter that no list holds
};

struct Hit {
  const LexiconTerm* term = nullptr;  // nullptr for kEmoteName and kLaughter
  std::uint32_t token = 0;            // the first of its tokens
  std::uint32_t count = 1;            // how often it occurs; repetitions are folded into the first hit
  float polarity = 0;                 // after the rules, -1 to 1
  float confidence = 1;               // 0 to 1
  Emotion emotion = Emotion::kNone;
  std::uint8_t toxicity = 0;
  std::uint16_t rules = 0;
  bool emote = false;  // emote, emoji or emoticon
};

struct Hits {
  std::vector<Hit> all;
  std::vector<const LexiconTerm*> terms;  // by token: the term that begins there, nullptr for none
  std::uint32_t words = 0;                // word and number tokens
  std::uint32_t emotes = 0;               // emote, emoji and emoticon tokens
  std::uint32_t unknown_emotes = 0;       // of these, without a meaning
  std::uint32_t exclamations = 0;         // "!" in marks
  std::uint32_t negations = 0;
  std::uint32_t mentions = 0;
  std::uint32_t links = 0;
  bool irony = false;      // an emote or tag that turns words round: "Kappa"
  bool addresses = false;  // speaks to or about somebody: "you", "he", a mention
  bool elongated = false;
};

// How strong the rules are; the sources stand at the values in lexicon_scorer.cpp.
struct RuleStrength {
  float negated_positive;  // factor on a positive polarity under negation
  float negated_negative;  // factor on a negative one
  float boosted, damped, capitals, elongated;
  float before_but, after_but;
  float ironic;  // factor on positive words beside an ironic emote
  bool chat;     // emote names, laughter and irony are understood
};

std::string rule_names(std::uint16_t rules);  // "negated, boosted"; empty for none

// Fills `hits`, whose memory is used again.
void find_hits(const text::Analysis& analysis, const TermIndex& index, const RuleStrength& strength, Hits& hits);
// The same where the facts of all tokens are known.
void find_hits(const text::Analysis& analysis, std::span<const TokenFacts> facts, const TermIndex& index,
               const RuleStrength& strength, Hits& hits);

}  // namespace crowdline::model
