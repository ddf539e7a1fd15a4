#include "model/score.h"

namespace crowdline::model {
namespace {

constexpr std::array<std::string_view, kEmotionCount> kEmotionNames{
    "hype", "amusement", "affection", "sadness", "anger", "confusion", "cringe", "surprise", "boredom", "none"};

}  // namespace

int Score::sentiment_label() const {
  const auto [negative, neutral, positive] = sentiment;
  if (negative > neutral && negative > positive) return -1;
  if (positive > neutral && positive > negative) return 1;
  return 0;
}

Emotion Score::emotion_label() const {
  std::size_t best = kEmotionCount - 1;  // kNone
  float most = emotion[best];
  for (std::size_t i = 0; i < kEmotionCount - 1; ++i) {  // without branches: which one it is cannot be foreseen
    best = emotion[i] > most ? i : best;
    most = emotion[i] > most ? emotion[i] : most;
  }
  return static_cast<Emotion>(best);
}

int Score::toxicity_label() const {
  const auto [none, rude, attack] = toxicity;
  if (rude + attack < kToxicFrom) return 0;
  return attack > rude ? 2 : 1;
}

std::string_view to_string(Emotion emotion) { return kEmotionNames[static_cast<std::size_t>(emotion)]; }

std::optional<Emotion> emotion_from(std::string_view name) {
  for (std::size_t i = 0; i < kEmotionCount; ++i) {
    if (kEmotionNames[i] == name) return static_cast<Emotion>(i);
  }
  return std::nullopt;
}

}  // namespace crowdline::model
