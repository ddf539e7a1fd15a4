#include "model/linear_heads.h"

#include <gtest/gtest.h>

#include <numeric>

namespace crowdline::model {
namespace {

Features only(Feature feature, float value) {
  Features features{};
  features[static_cast<std::size_t>(Feature::kBias)] = 1;
  features[static_cast<std::size_t>(feature)] = value;
  return features;
}

TEST(LinearHeads, EachHeadAddsUpToOne) {
  for (const LinearHeads* heads : {&tuned_heads(), &base_heads()}) {
    for (std::size_t i = 0; i < kFeatureCount; ++i) {
      const Score score = score_of(*heads, only(static_cast<Feature>(i), 0.7F), text::QuestionForm::kNone);
      EXPECT_NEAR(std::accumulate(score.sentiment.begin(), score.sentiment.end(), 0.0F), 1, 1e-5);
      EXPECT_NEAR(std::accumulate(score.emotion.begin(), score.emotion.end(), 0.0F), 1, 1e-5);
      EXPECT_NEAR(std::accumulate(score.toxicity.begin(), score.toxicity.end(), 0.0F), 1, 1e-5);
    }
  }
}

TEST(LinearHeads, LogitsAreTheSumOfWeightedRows) {
  Features features{};
  features[2] = 0.5F;
  features[9] = -2.0F;
  const OutputRow logits = logits_of(tuned_heads(), features);
  for (std::size_t k = 0; k < kOutputs; ++k) {
    EXPECT_FLOAT_EQ(logits[k], tuned_heads().weights[2][k] * 0.5F + tuned_heads().weights[9][k] * -2.0F);
  }
}

TEST(LinearHeads, BaseChangesItsLabelWhereVaderDoes) {
  const auto label = [](float compound) {
    return score_of(base_heads(), only(Feature::kCompound, compound), text::QuestionForm::kNone).sentiment_label();
  };
  EXPECT_EQ(label(0.051F), 1);
  EXPECT_EQ(label(0.049F), 0);
  EXPECT_EQ(label(-0.049F), 0);
  EXPECT_EQ(label(-0.051F), -1);
}

TEST(LinearHeads, StrongerQuestionFormsAreMoreLikelyQuestions) {
  for (const LinearHeads* heads : {&tuned_heads(), &base_heads()}) {
    EXPECT_LT(heads->question[static_cast<std::size_t>(text::QuestionForm::kNone)], 0.05F);
    EXPECT_LT(heads->question[static_cast<std::size_t>(text::QuestionForm::kRhetorical)], 0.2F);
    EXPECT_GT(heads->question[static_cast<std::size_t>(text::QuestionForm::kOpenedMarked)], 0.8F);
  }
}

}  // namespace
}  // namespace crowdline::model
