// The first scorer: lexicon terms with rules for negation, intensifiers, capitals and repetition, no training.
#pragma once

#include <memory>

#include "model/hits.h"
#include "model/lexicon.h"
#include "model/scorer.h"

namespace crowdline::model {

// `lexicon` must outlive the scorer.
// "tuned": the whole lexicon, emotes, emoji and slang included.
std::unique_ptr<Scorer> make_tuned_lexicon_scorer(const Lexicon& lexicon);
// "base": general English words only, what an out-of-the-box model would know (kinds and terms of chat language left out).
std::unique_ptr<Scorer> make_base_scorer(const Lexicon& lexicon);

// The strength of the rules of "tuned" and of "base", with their sources in the .cpp file.
const RuleStrength& tuned_rules();
const RuleStrength& base_rules();

}  // namespace crowdline::model
