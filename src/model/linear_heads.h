// Three softmax heads over the features, and a table for questions: the constants of a lexicon scorer.
#pragma once

#include <array>

#include "model/features.h"
#include "model/score.h"
#include "text/question.h"

namespace crowdline::model {

inline constexpr std::size_t kSentimentAt = 0;  // negative, neutral, positive
inline constexpr std::size_t kEmotionAt = 3;    // in the order of Emotion
inline constexpr std::size_t kToxicityAt = 13;  // none, rude, attack
inline constexpr std::size_t kOutputs = 16;

using OutputRow = std::array<float, kOutputs>;

struct LinearHeads {
  std::array<OutputRow, kFeatureCount> weights;      // by Feature
  std::array<float, text::kQuestionForms> question;  // probability by QuestionForm
};

// Sum of the rows of `heads`, each times its feature.
OutputRow logits_of(const LinearHeads& heads, const Features& features);

// The score; each head adds up to 1.
Score score_of(const LinearHeads& heads, const Features& features, text::QuestionForm form);

// Fitted on real chat, see the file.
const LinearHeads& tuned_heads();
// Set by hand from the literature, never fitted on chat, see the file.
const LinearHeads& base_heads();

}  // namespace crowdline::model
