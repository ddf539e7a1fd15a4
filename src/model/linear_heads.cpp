#include "model/linear_heads.h"

#include <algorithm>
#include <span>

#include "model/softmax.h"

namespace crowdline::model {

OutputRow logits_of(const LinearHeads& heads, const Features& features) {
  OutputRow logits{};
  for (std::size_t feature = 0; feature < kFeatureCount; ++feature) {
    const float value = features[feature];
    if (value == 0) continue;  // most are
    const OutputRow& row = heads.weights[feature];
    for (std::size_t output = 0; output < kOutputs; ++output) logits[output] += row[output] * value;
  }
  return logits;
}

Score score_of(const LinearHeads& heads, const Features& features, text::QuestionForm form) {
  OutputRow values = logits_of(heads, features);
  const std::span<float> all(values);
  Score score;
  softmax(all.subspan(kSentimentAt, score.sentiment.size()));
  softmax(all.subspan(kEmotionAt, score.emotion.size()));
  softmax(all.subspan(kToxicityAt, score.toxicity.size()));
  std::ranges::copy(all.subspan(kSentimentAt, score.sentiment.size()), score.sentiment.begin());
  std::ranges::copy(all.subspan(kEmotionAt, score.emotion.size()), score.emotion.begin());
  std::ranges::copy(all.subspan(kToxicityAt, score.toxicity.size()), score.toxicity.begin());
  score.question = heads.question[static_cast<std::size_t>(form)];
  return score;
}

}  // namespace crowdline::model
