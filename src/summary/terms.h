// The words that a summary may name: what at least three chatters wrote, told apart by shape and free of repetition.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "timeline/window.h"

namespace crowdline::summary {

enum class TermShape : std::uint8_t {
  kWord,    // one to three words: "bring up"
  kSaying,  // four words or more, or no subject of a talk ("hi", "true"): "say"
  kShout,   // capitals: "shout"
  kEmote,   // an emote, emoji or letters without a meaning of their own: "post"
};

struct Term {
  std::string text;
  std::uint32_t messages = 0;
  std::uint32_t chatters = 0;
  double polarity = 0;
  TermShape shape = TermShape::kWord;
  bool quotable = true;  // three chatters of the window wrote it; else of the stream: no quote, no count
  std::optional<model::Emotion> emotion;  // of most of its messages, where that is known
};

// What may be named, what matters most first: the window's topics, then further words of these, then phrases by their weight
// and reach and emotes that several posted. None says the same as one before it (the same word in both, or one inside the
// other), none has a word for which `is_rude` holds. At most `limit`.
std::vector<Term> pick_terms(const timeline::Window& window, std::size_t limit,
                             const std::function<bool(std::string_view)>& is_rude = {});

// A to Z in lower case, all else as it is.
std::string ascii_lowered(std::string_view text);

// No subject of a talk, whoever says it: "hi", "no", "what", "really".
bool is_said(std::string_view word);

// Of these, those that may stand in a title, best first: subjects, then emotes; what is only said ("no", "lol") alone, when
// many say it and there is nothing else. None that far fewer wrote than another.
std::vector<Term> title_terms(const std::vector<Term>& terms);

// Fits between quotation marks on one line: no quotation mark, no mention, at most 60 bytes, something but punctuation.
bool is_quotable(std::string_view text);

// A gloss short enough to stand in brackets: the first part of a definition ("sweating frog, nervous" → "nervous" when the
// first part only describes the picture); empty when there is none of at most four words that says more than `term`.
std::string short_gloss(std::string_view definition, std::string_view term = {});

std::size_t count_words(std::string_view text);  // parts between spaces

}  // namespace crowdline::summary
