#include "text/laughter.h"

#include <gtest/gtest.h>

namespace crowdline::text {
namespace {

TEST(Laughter, AnyLengthAndSeveralLanguages) {
  for (const char* word : {"haha",
                           "hahaha",
                           "AHAHAHAHA",
                           "hehehe",
                           "bahahaha",
                           "hahahahahah",
                           "jajaja",
                           "kkkk",
                           "lololol",
                           "lmaooooo",
                           "LMFAOOO",
                           "rsrsrs",
                           "xaxaxa",
                           "wwww",
                           "55555",
                           "hihihi",
                           "ahahah",
                           "haahahaha",
                           "\u54C8\u54C8\u54C8",
                           "\u314B\u314B\u314B",
                           "rofl",
                           "lol",
                           "olololo"}) {
    EXPECT_TRUE(is_laughter(word)) << word;
  }
}

TEST(Laughter, WordsThatOnlyLookAlike) {
  for (const char* word : {"ha", "hi", "has", "aha", "have", "jail", "kk", "kekekk", "555", "lore", "look", "mama",
                           "lolita", "hey", "ahh", "hehe2", "banana", "behave", ""}) {
    EXPECT_FALSE(is_laughter(word)) << word;
  }
}

}  // namespace
}  // namespace crowdline::text
