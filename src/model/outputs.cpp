#include "model/outputs.h"

#include <algorithm>

#include "model/softmax.h"

namespace crowdline::model {
namespace {

// A head's lanes lie side by side.
struct Part {
  Head head;
  std::size_t begin;
  std::size_t end;
};
constexpr std::array<Part, kHeads> kParts{{{Head::kSentiment, kNegativeLane, kPositiveLane + 1},
                                           {Head::kEmotion, kEmotionLane, kRudeLane},
                                           {Head::kToxicity, kRudeLane, kAttackLane + 1},
                                           {Head::kQuestion, kQuestionLane, kQuestionLane + 1}}};

// e^(logit - highest) of each lane, and of the plain class, whose logit is 0, of each head. All lanes take the same steps,
// so that the compiler makes vectors of them.
struct Powers {
  Lanes lanes{};
  std::array<float, kHeads> plain{};
};

Powers powers_of(const Lanes& logits, const Temperatures& temperatures) {
  Lanes divisor;
  divisor.fill(1);
  for (const Part& part : kParts) {
    for (std::size_t lane = part.begin; lane < part.end; ++lane)
      divisor[lane] = temperatures[static_cast<std::size_t>(part.head)];
  }
  Powers powers;
  for (std::size_t lane = 0; lane < kLanes; ++lane) powers.lanes[lane] = logits[lane] / divisor[lane];
  Lanes highest{};
  for (std::size_t i = 0; i < kHeads; ++i) {
    float most = 0;
    for (std::size_t lane = kParts[i].begin; lane < kParts[i].end; ++lane) most = std::max(most, powers.lanes[lane]);
    for (std::size_t lane = kParts[i].begin; lane < kParts[i].end; ++lane) highest[lane] = most;
    powers.plain[i] = -most;
  }
  for (std::size_t lane = 0; lane < kLanes; ++lane)
    powers.lanes[lane] = exponential(powers.lanes[lane] - highest[lane]);
  for (float& power : powers.plain) power = exponential(power);
  return powers;
}

}  // namespace

// The sums run in the order of the classes in Score.
Score score_of(const Lanes& logits, const Temperatures& temperatures) {
  const auto [lanes, plain] = powers_of(logits, temperatures);
  const auto plain_of = [&plain](Head head) { return plain[static_cast<std::size_t>(head)]; };
  Score score;
  score.sentiment = {lanes[kNegativeLane], plain_of(Head::kSentiment), lanes[kPositiveLane]};
  std::copy_n(lanes.begin() + kEmotionLane, kEmotionCount - 1, score.emotion.begin());
  score.emotion[kEmotionCount - 1] = plain_of(Head::kEmotion);
  score.toxicity = {plain_of(Head::kToxicity), lanes[kRudeLane], lanes[kAttackLane]};
  share_out(score.sentiment);
  share_out(score.emotion);
  share_out(score.toxicity);
  std::array<float, 2> asks{plain_of(Head::kQuestion), lanes[kQuestionLane]};
  share_out(asks);
  score.question = asks[1];
  return score;
}

}  // namespace crowdline::model
