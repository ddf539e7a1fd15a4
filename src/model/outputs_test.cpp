#include "model/outputs.h"

#include <gtest/gtest.h>

#include <random>

#include "model/softmax.h"

namespace crowdline::model {
namespace {

// Head by head, as the comments say; the reference of score_of().
Score plain_score(const Lanes& logits, const Temperatures& temperatures) {
  const auto logit = [&](std::size_t lane, Head head) {
    return logits[lane] / temperatures[static_cast<std::size_t>(head)];
  };
  Score score;
  score.sentiment = {logit(kNegativeLane, Head::kSentiment), 0, logit(kPositiveLane, Head::kSentiment)};
  for (std::size_t i = 0; i + 1 < kEmotionCount; ++i) score.emotion[i] = logit(kEmotionLane + i, Head::kEmotion);
  score.emotion[kEmotionCount - 1] = 0;
  score.toxicity = {0, logit(kRudeLane, Head::kToxicity), logit(kAttackLane, Head::kToxicity)};
  softmax(score.sentiment);
  softmax(score.emotion);
  softmax(score.toxicity);
  std::array<float, 2> asks{0, logit(kQuestionLane, Head::kQuestion)};
  softmax(asks);
  score.question = asks[1];
  return score;
}

TEST(Outputs, HaveTheBitsOfSoftmaxHeadByHead) {
  std::mt19937 random(7);
  std::normal_distribution<float> normal(0, 8);
  for (int round = 0; round < 5'000; ++round) {
    Lanes logits;
    for (float& logit : logits) logit = round % 50 == 0 ? 0 : normal(random) * (round % 7 == 0 ? 20.0F : 1.0F);
    const Temperatures temperatures{1, 0.7F, 1.9F, round % 2 == 0 ? 1.3F : 0.4F};
    const Score fast = score_of(logits, temperatures);
    const Score plain = plain_score(logits, temperatures);
    ASSERT_EQ(fast.sentiment, plain.sentiment);
    ASSERT_EQ(fast.emotion, plain.emotion);
    ASSERT_EQ(fast.toxicity, plain.toxicity);
    ASSERT_EQ(fast.question, plain.question);
  }
}

}  // namespace
}  // namespace crowdline::model
