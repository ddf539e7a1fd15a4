// Why a trained model gave a score.
#pragma once

#include <vector>

#include "model/model_file.h"
#include "model/scorer.h"
#include "model/term_index.h"

namespace crowdline::model {

// Reasons for the labels that the model gives `message`, strongest first. A weight is what the logarithm of the
// label's probability would lose if the term of the glossary, the trait, the word, the pair of words or the letters of the
// word were not there and all else stayed as it is.
std::vector<Reason> explain_linear(const ModelView& model, const TermIndex& index, const text::Analysis& message);

}  // namespace crowdline::model
