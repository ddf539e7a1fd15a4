// The score of one message.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace crowdline::model {

enum class Emotion : std::uint8_t {
  kHype,
  kAmusement,
  kAffection,
  kSadness,
  kAnger,
  kConfusion,
  kCringe,
  kSurprise,
  kBoredom,
  kNone
};
inline constexpr std::size_t kEmotionCount = 10;

// Rare classes are shown from here on, where F1 is highest on labelled chat; the likeliest class alone would hide most of
// them.
inline constexpr float kToxicFrom = 0.3F;
inline constexpr float kQuestionFrom = 0.35F;

// Probabilities; each head adds up to 1.
struct Score {
  std::array<float, 3> sentiment{0, 1, 0};  // negative, neutral, positive
  std::array<float, kEmotionCount> emotion{0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
  std::array<float, 3> toxicity{1, 0, 0};  // none, rude, attack
  float question = 0;

  float polarity() const { return sentiment[2] - sentiment[0]; }  // -1 to 1
  int sentiment_label() const;                                    // -1, 0, 1; ties go to 0
  Emotion emotion_label() const;                                  // ties go to kNone, then to the first
  int toxicity_label() const;  // 0; 1 or 2 when both together reach kToxicFrom, the likelier one, ties to 1
  bool asks() const { return question >= kQuestionFrom; }
};

std::string_view to_string(Emotion emotion);  // "hype", …, "none"
std::optional<Emotion> emotion_from(std::string_view name);

}  // namespace crowdline::model
