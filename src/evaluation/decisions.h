// A head's labels and answers as plain columns: what every figure is computed from.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/score.h"
#include "training/labelled_table.h"

namespace crowdline::evaluation {

// What a row should be and what it was taken for, as classes from 0; both columns have the same length.
struct Decisions {
  std::size_t classes = 0;
  std::vector<std::uint8_t> labelled;
  std::vector<std::uint8_t> decided;
};

// How sure a head was and whether that held, row by row.
struct Beliefs {
  std::vector<float> belief;        // a probability
  std::vector<std::uint8_t> holds;  // 1 when what it was believed of is so
};

using Messages = std::span<const training::LabelledMessage>;
using Scores = std::span<const model::Score>;

// Classes are negative, neutral, positive.
Decisions sentiment_decisions(Messages messages, Scores scores);
// Classes in the order of Emotion. With `either`, an answer that equals the other annotation counts as the label.
Decisions emotion_decisions(Messages messages, Scores scores, bool either);
// Classes are no and yes; toxicity from 1 on is yes.
Decisions toxicity_decisions(Messages messages, Scores scores);
Decisions question_decisions(Messages messages, Scores scores);

// The likeliest class, and whether it was right.
Beliefs sentiment_beliefs(Messages messages, Scores scores);
Beliefs emotion_beliefs(Messages messages, Scores scores);
// The probability of yes, and whether it was yes.
Beliefs toxicity_beliefs(Messages messages, Scores scores);
Beliefs question_beliefs(Messages messages, Scores scores);

}  // namespace crowdline::evaluation
