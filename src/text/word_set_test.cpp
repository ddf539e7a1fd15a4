#include "text/word_set.h"

#include <gtest/gtest.h>

namespace crowdline::text {
namespace {

constexpr WordSet kSet({"one", "two", "three", "two"});
static_assert(kSet.contains("two"));

TEST(WordSet, HoldsItsWordsAndNothingElse) {
  for (const char* word : {"one", "two", "three"}) EXPECT_TRUE(kSet.contains(word));
  for (const char* word : {"", "on", "onee", "Two", "threefold-and-longer"}) EXPECT_FALSE(kSet.contains(word));
}

}  // namespace
}  // namespace crowdline::text
