#include "model/emote_name.h"

#include <gtest/gtest.h>

namespace crowdline::model {
namespace {

TEST(EmoteName, TheLastPartSpeaks) {
  EXPECT_EQ(meaning_of_name("mossyLove").emotion, Emotion::kAffection);
  EXPECT_EQ(meaning_of_name("pixlRage").emotion, Emotion::kAnger);
  EXPECT_EQ(meaning_of_name("pixlRAGE").emotion, Emotion::kAnger);
  EXPECT_EQ(meaning_of_name("tower3Hype2").emotion, Emotion::kHype);
  EXPECT_EQ(meaning_of_name("mossySadHug").emotion, Emotion::kAffection);
  EXPECT_EQ(meaning_of_name("mossyLoveMug").emotion, Emotion::kAffection);  // an unknown part says nothing
  EXPECT_EQ(meaning_of_name(":face-blue-wave:").emotion, Emotion::kAffection);
}

TEST(EmoteName, NamesWithoutFeelingSayNothing) {
  for (const char* name : {"mossyMug", "mossyBonk", "lovely", "KEKW", "", "a", "\u30C4", "rage", "mossyLoveliness"}) {
    EXPECT_FALSE(meaning_of_name(name).known) << name;
  }
}

}  // namespace
}  // namespace crowdline::model
