#include "model/outputs.h"

#include <algorithm>
#include <span>

#include "model/softmax.h"

namespace crowdline::model {

Score score_of(const Lanes& logits, const Temperatures& temperatures) {
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

}  // namespace crowdline::model
