#include "model/outputs.h"

#include <algorithm>
#include <array>

#include "model/softmax.h"

namespace crowdline::model {
namespace {

// Of each lane, the head that it belongs to; spare lanes count with the last.
constexpr std::array<std::size_t, kLanes> kHeadOfLane = [] {
  std::array<std::size_t, kLanes> heads{};
  for (std::size_t lane = 0; lane < kLanes; ++lane)
    heads[lane] = lane < kEmotionLane ? 0 : lane < kRudeLane ? 1 : lane < kQuestionLane ? 2 : 3;
  return heads;
}();

}  // namespace

// All lanes at once, so that the compiler can take them in registers; each head against its plain class, whose logit is 0.
Score score_of(const Lanes& logits, const Temperatures& temperatures) {
  Lanes scaled;  // NOLINT: filled below
  for (std::size_t lane = 0; lane < kLanes; ++lane) scaled[lane] = logits[lane] / temperatures[kHeadOfLane[lane]];
  std::array<float, kHeads> highest{};
  for (std::size_t lane = 0; lane <= kQuestionLane; ++lane)
    highest[kHeadOfLane[lane]] = std::max(highest[kHeadOfLane[lane]], scaled[lane]);
  Lanes share;  // NOLINT: filled below
  for (std::size_t lane = 0; lane < kLanes; ++lane)
    share[lane] = exponential(scaled[lane] - highest[kHeadOfLane[lane]]);
  std::array<float, kHeads> plain;  // NOLINT: filled below
  for (std::size_t head = 0; head < kHeads; ++head) plain[head] = exponential(-highest[head]);
  std::array<float, kHeads> sum = plain;
  for (std::size_t lane = 0; lane <= kQuestionLane; ++lane) sum[kHeadOfLane[lane]] += share[lane];
  for (std::size_t lane = 0; lane < kLanes; ++lane) share[lane] /= sum[kHeadOfLane[lane]];
  Score score;
  score.sentiment = {share[kNegativeLane], plain[0] / sum[0], share[kPositiveLane]};
  std::copy_n(share.begin() + kEmotionLane, kEmotionCount - 1, score.emotion.begin());
  score.emotion[kEmotionCount - 1] = plain[1] / sum[1];
  score.toxicity = {plain[2] / sum[2], share[kRudeLane], share[kAttackLane]};
  score.question = share[kQuestionLane];
  return score;
}

}  // namespace crowdline::model
