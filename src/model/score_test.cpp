#include "model/score.h"

#include <gtest/gtest.h>

namespace crowdline::model {
namespace {

Score with_sentiment(float negative, float neutral, float positive) {
  Score score;
  score.sentiment = {negative, neutral, positive};
  return score;
}

TEST(Score, SentimentTiesGoToNeutral) {
  EXPECT_EQ(with_sentiment(0.6F, 0.3F, 0.1F).sentiment_label(), -1);
  EXPECT_EQ(with_sentiment(0.1F, 0.3F, 0.6F).sentiment_label(), 1);
  EXPECT_EQ(with_sentiment(0.4F, 0.2F, 0.4F).sentiment_label(), 0);
  EXPECT_EQ(with_sentiment(0.4F, 0.4F, 0.2F).sentiment_label(), 0);
  EXPECT_FLOAT_EQ(with_sentiment(0.1F, 0.3F, 0.6F).polarity(), 0.5F);
}

TEST(Score, EmotionTiesGoToNoneThenToTheFirst) {
  Score score;
  EXPECT_EQ(score.emotion_label(), Emotion::kNone);
  score.emotion = {0.3F, 0.3F, 0, 0, 0, 0, 0, 0, 0, 0.3F};
  EXPECT_EQ(score.emotion_label(), Emotion::kNone);
  score.emotion = {0.3F, 0.4F, 0.4F, 0, 0, 0, 0, 0, 0, 0.1F};
  EXPECT_EQ(score.emotion_label(), Emotion::kAmusement);
}

TEST(Score, ToxicityShowsFromItsOwnBoundAndTiesGoToTheMilder) {
  Score score;
  EXPECT_EQ(score.toxicity_label(), 0);
  score.toxicity = {0.76F, 0.14F, 0.10F};
  EXPECT_EQ(score.toxicity_label(), 0);
  score.toxicity = {0.70F, 0.20F, 0.10F};
  EXPECT_EQ(score.toxicity_label(), 1);
  score.toxicity = {0.4F, 0.3F, 0.3F};
  EXPECT_EQ(score.toxicity_label(), 1);
  score.toxicity = {0.2F, 0.2F, 0.6F};
  EXPECT_EQ(score.toxicity_label(), 2);
}

TEST(Score, AsksFromItsOwnBound) {
  Score score;
  score.question = 0.34F;
  EXPECT_FALSE(score.asks());
  score.question = 0.35F;
  EXPECT_TRUE(score.asks());
}

TEST(Score, EmotionNamesGoBothWays) {
  for (std::size_t i = 0; i < kEmotionCount; ++i) {
    const auto emotion = static_cast<Emotion>(i);
    EXPECT_EQ(emotion_from(to_string(emotion)), emotion);
  }
  EXPECT_FALSE(emotion_from("joy").has_value());
}

}  // namespace
}  // namespace crowdline::model
