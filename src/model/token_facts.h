// What one token says by itself, whatever stands around it.
#pragma once

#include <cstdint>

#include "model/score.h"
#include "model/term_index.h"
#include "text/analysis.h"

namespace crowdline::model {

// What a token is that the lexicon does not have.
enum class Unlisted : std::uint8_t {
  kNothing,
  kLaughter,      // typed laughter that no list holds
  kEmoteName,     // an emote whose name has a part with a meaning
  kUnknownEmote,  // one without
};

// A function of the token's bytes and its kind alone, so that it can be remembered.
struct TokenFacts {
  TokenTerm alone;                 // what the lexicon says of it
  float name_polarity = 0;         // of kEmoteName
  std::uint32_t exclamations = 0;  // "!" in a mark
  std::uint32_t question = 0;      // text::question_roles()
  Emotion name_emotion = Emotion::kNone;
  Unlisted unlisted = Unlisted::kNothing;
  bool person = false;  // a word for somebody: "you", "he"
  bool but = false;
};

TokenFacts facts_of(const text::Analysis& analysis, const text::Token& token, const TermIndex& index);

// True for emotes, emoji and emoticons.
inline bool is_reaction(text::TokenKind kind) {
  return kind == text::TokenKind::kEmote || kind == text::TokenKind::kEmoji || kind == text::TokenKind::kEmoticon;
}

}  // namespace crowdline::model
