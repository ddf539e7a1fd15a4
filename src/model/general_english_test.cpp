#include "model/general_english.h"

#include <gtest/gtest.h>

#include "model/shipped_lexicon_test.h"

namespace crowdline::model {
namespace {

TEST(GeneralEnglish, KnowsWordsOfEverybody) {
  for (const char* term : {"good", "terrible", "not", "very", "idiot", "hello", "thank you", "oh no", "what"}) {
    ASSERT_NE(shipped_lexicon().find(term), nullptr) << term;
    EXPECT_TRUE(is_general_english(*shipped_lexicon().find(term))) << term;
  }
}

TEST(GeneralEnglish, KnowsNothingOfChat) {
  for (const char* term : {"KEKW", "pog", "gg", ":)", "<3", "\U0001F602", "mid", "glhf", "lesgo", "clipped and shipped",
                           "obrigado", "copium"}) {
    ASSERT_NE(shipped_lexicon().find(term), nullptr) << term;
    EXPECT_FALSE(is_general_english(*shipped_lexicon().find(term))) << term;
  }
}

TEST(GeneralEnglish, IsAQuarterOfTheLexicon) {
  std::size_t count = 0;
  for (const LexiconTerm& term : shipped_lexicon().terms()) count += is_general_english(term) ? 1 : 0;
  EXPECT_GT(count, 700u);
  EXPECT_LT(count, 1100u);
}

}  // namespace
}  // namespace crowdline::model
