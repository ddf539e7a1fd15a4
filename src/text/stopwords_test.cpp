#include "text/stopwords.h"

#include <gtest/gtest.h>

#include "base/hash.h"

namespace crowdline::text {
namespace {

TEST(Stopwords, FunctionWordsOfFiveLanguages) {
  for (const char* word : {"the", "i'm", "dont", "el", "nicht", "avec", "não", "are"}) {
    EXPECT_TRUE(is_stopword(word)) << word;
    EXPECT_TRUE(is_stopword_hash(hash64(word))) << word;
  }
}

TEST(Stopwords, WordsWithContentAreNone) {
  for (const char* word : {"boss", "clip", "lag", "kekw", "", "The"}) {
    EXPECT_FALSE(is_stopword(word)) << word;
    EXPECT_FALSE(is_stopword_hash(hash64(word))) << word;
  }
}

}  // namespace
}  // namespace crowdline::text
