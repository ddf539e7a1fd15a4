// The words of a window that general English does not know.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "model/lexicon.h"
#include "timeline/window.h"

namespace crowdline::timeline {

// A term of chat language that chatters used: the tuned model knows it, the base model does not.
struct ChatTerm {
  const model::LexiconTerm* term = nullptr;  // never null; of the lexicon that was asked
  std::uint32_t count = 0;  // times an emote was written, else messages of the phrases that hold the term
};

// Counts by place in the lexicon's order, so that sums over windows have one order.
using TermCounts = std::map<const model::LexiconTerm*, std::uint32_t>;

// Terms of chat language among the emotes and phrases of the window. A phrase is looked up as a whole, then word by word;
// a term that several phrases hold counts as often as in the one with most messages.
TermCounts chat_terms(const Window& window, const model::Lexicon& lexicon);

// The `most` terms that explain a difference of that sign best: count times polarity, those that pull the other way last.
// A sign of 0 takes both ways alike. Ties by name.
std::vector<ChatTerm> strongest_terms(const TermCounts& counts, double sign, std::size_t most);

// `LUL (laughing at something funny, 41 times)`.
std::string described(const ChatTerm& term);

}  // namespace crowdline::timeline
