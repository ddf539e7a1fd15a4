// The constants of "base": what one would set without ever having seen chat.
//
// Sentiment: VADER calls a compound of .05 and more positive, of -.05 and less negative (Hutto and Gilbert, ICWSM 2014).
// Here the logits are 4 c - .2 for positive, -4 c - .2 for negative and 0 for neutral: the label changes at the same
// places, and a compound of 1 gives about 98 %. Emotion and toxicity: one strong term outweighs the bias for "none".
#include "model/linear_heads.h"

namespace crowdline::model {
namespace {

constexpr LinearHeads make() {
  LinearHeads heads{};
  const auto at = [&heads](Feature feature, std::size_t output) -> float& {
    return heads.weights[static_cast<std::size_t>(feature)][output];
  };
  at(Feature::kBias, kSentimentAt) = -0.2F;
  at(Feature::kBias, kSentimentAt + 2) = -0.2F;
  at(Feature::kCompound, kSentimentAt) = -4.0F;
  at(Feature::kCompound, kSentimentAt + 2) = 4.0F;
  at(Feature::kBias, kEmotionAt + kEmotionCount - 1) = 2.5F;
  for (std::size_t emotion = 0; emotion + 1 < kEmotionCount; ++emotion) {
    at(static_cast<Feature>(static_cast<std::size_t>(Feature::kHype) + emotion), kEmotionAt + emotion) = 4.0F;
  }
  at(Feature::kBias, kToxicityAt) = 3.0F;
  at(Feature::kRude, kToxicityAt + 1) = 4.0F;
  at(Feature::kAttack, kToxicityAt + 2) = 4.5F;
  at(Feature::kRudeToSomebody, kToxicityAt + 2) = 0.5F;
  heads.question = {0.02F, 0.05F, 0.10F, 0.40F, 0.50F, 0.60F, 0.75F, 0.90F};
  return heads;
}

constexpr LinearHeads kHeads = make();

}  // namespace

const LinearHeads& base_heads() { return kHeads; }

}  // namespace crowdline::model
