#include "model/lexicon_emotes.h"

#include <gtest/gtest.h>

#include "model/shipped_lexicon_test.h"

namespace crowdline::model {
namespace {

TEST(LexiconEmotes, AllEmotesOfTheLexiconAndNothingElse) {
  const LexiconEmotes emotes(shipped_lexicon());
  for (const LexiconTerm& term : shipped_lexicon().terms()) {
    EXPECT_EQ(emotes.contains(term.term), term.kind == "emote") << term.term;
    const std::string longer = term.term + "qz";
    EXPECT_EQ(emotes.contains(longer), shipped_lexicon().find(longer) != nullptr) << longer;
  }
  EXPECT_FALSE(emotes.contains(""));
}

TEST(LexiconEmotes, AnEmptyLexiconHasNone) { EXPECT_FALSE(LexiconEmotes(Lexicon()).contains("Kappa")); }

}  // namespace
}  // namespace crowdline::model
