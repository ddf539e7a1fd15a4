// The sixteen numbers behind a score: logits of all heads, each against its plain class.
#pragma once

#include <array>
#include <cstddef>

#include "model/score.h"

namespace crowdline::model {

// Lanes of a row of weights. "neutral", "none" and "none" have the logit 0; two lanes are spare, so that a row of bytes
// is one 128-bit register.
inline constexpr std::size_t kNegativeLane = 0;
inline constexpr std::size_t kPositiveLane = 1;
inline constexpr std::size_t kEmotionLane = 2;  // nine, in the order of Emotion
inline constexpr std::size_t kRudeLane = 11;
inline constexpr std::size_t kAttackLane = 12;
inline constexpr std::size_t kQuestionLane = 13;
inline constexpr std::size_t kLanes = 16;

using Lanes = std::array<float, kLanes>;

enum class Head : unsigned char { kSentiment, kEmotion, kToxicity, kQuestion };
inline constexpr std::size_t kHeads = 4;

// The logits of a head are divided by its temperature before they become probabilities.
using Temperatures = std::array<float, kHeads>;

Score score_of(const Lanes& logits, const Temperatures& temperatures);

}  // namespace crowdline::model
