#include <gtest/gtest.h>

#include "text/analysis.h"

namespace crowdline::text {
namespace {

TEST(EmoteShape, ChannelAndGlobalNames) {
  for (const char* word : {"mossyBonk", "greats8YoTrip", "catJAM", "peepoHappy", "PogChamp", "FeelsBadMan",
                           "BibleThump", "pixlGG", "monkaS1"}) {
    EXPECT_TRUE(looks_like_emote(word)) << word;
  }
}

TEST(EmoteShape, WordsNamesAndShoutsAreNone) {
  for (const char* word : {"hello", "HELLO", "Hello", "iPhone", "eBay", "YouTube", "KEKW", "lol", "a", "", "123Abc",
                           "some_Thing", "don'T", "LOLlol", "monkaS"}) {
    EXPECT_FALSE(looks_like_emote(word)) << word;
  }
}

}  // namespace
}  // namespace crowdline::text
