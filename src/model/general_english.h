// Which terms of the lexicon a model knows that never saw chat.
#pragma once

#include "model/lexicon.h"

namespace crowdline::model {

// True for words, negations, intensifiers, insults, greetings and phrases of general English. False for emotes, emoji,
// emoticons, slang, other languages, and for what only chat says ("gz", "lesgo", "clipped and shipped").
bool is_general_english(const LexiconTerm& term);

}  // namespace crowdline::model
