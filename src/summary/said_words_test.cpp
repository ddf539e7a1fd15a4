#include "summary/said_words.h"

#include <gtest/gtest.h>

namespace crowdline::summary {
namespace {

TEST(SaidWords, CriesInAnyLength) {
  for (const char* word :
       {"hi", "no", "noooo", "lol", "lmaooo", "gg", "what", "true", "hahaha", "ahhhhh", "jajaja", "yesss", "omg"})
    EXPECT_TRUE(is_cry(word)) << word;
}

TEST(SaidWords, SubjectsAreNone) {
  for (const char* word : {"boss", "ladder", "cat", "love", "haste", "head", "song", "no way", "おめでとう", ""})
    EXPECT_FALSE(is_cry(word)) << word;
  EXPECT_TRUE(is_filler("really"));
  EXPECT_FALSE(is_filler("ladder"));
}

}  // namespace
}  // namespace crowdline::summary
