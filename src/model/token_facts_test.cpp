#include "model/token_facts.h"

#include <gtest/gtest.h>

#include "model/shipped_lexicon_test.h"

namespace crowdline::model {
namespace {

TokenFacts facts(std::string_view text, std::size_t at = 0) {
  static const TermIndex kIndex(shipped_lexicon(), [](const LexiconTerm&) { return true; });
  const text::Analysis analysis = text::analyze(text, {}, text::no_emote_names());
  return facts_of(analysis, analysis.tokens.at(at), kIndex);
}

TEST(TokenFacts, TermsHaveRoles) {
  EXPECT_EQ(facts("good").alone.term->term, "good");
  EXPECT_EQ(facts("good").alone.roles, 0);
  EXPECT_EQ(facts("KEKW").alone.roles, kReactionRole);
  EXPECT_EQ(facts("not").alone.roles, kNegationRole);
  EXPECT_EQ(facts("very").alone.roles, kIntensifierRole);
  EXPECT_EQ(facts("slightly").alone.roles, kIntensifierRole | kDamperRole);
  EXPECT_EQ(facts("Kappa").alone.roles, kReactionRole | kIronyRole);
}

TEST(TokenFacts, WordsThatMayBeginAPhrase) {
  EXPECT_TRUE(facts("not").alone.goes_on);  // "not bad"
  EXPECT_FALSE(facts("mossyBonk").alone.goes_on);
}

TEST(TokenFacts, WhatTheLexiconDoesNotHave) {
  EXPECT_EQ(facts("bahahahahaha").unlisted, Unlisted::kLaughter);
  EXPECT_EQ(facts("mossyLove").unlisted, Unlisted::kEmoteName);
  EXPECT_FLOAT_EQ(facts("mossyLove").name_polarity, 0.8F);
  EXPECT_EQ(facts("mossyMug").unlisted, Unlisted::kUnknownEmote);
  EXPECT_EQ(facts("window").unlisted, Unlisted::kNothing);
  EXPECT_EQ(facts("good").unlisted, Unlisted::kNothing);
}

TEST(TokenFacts, PersonsButMarksAndQuestions) {
  EXPECT_TRUE(facts("you").person);
  EXPECT_FALSE(facts("window").person);
  EXPECT_TRUE(facts("but").but);
  EXPECT_EQ(facts("wow!!!", 1).exclamations, 3U);
  EXPECT_NE(facts("what").question, facts("window").question);
}

}  // namespace
}  // namespace crowdline::model
