// From labelled messages to a model file: features, descent, calibration, quantisation.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "model/lexicon.h"
#include "model/model_file.h"
#include "training/labelled_table.h"
#include "training/recipe.h"

namespace crowdline::training {

// A message without labels, with what a teacher said of it (training/README.md says how it came to that).
struct TaughtMessage {
  std::string text;
  std::vector<std::string> emotes;  // names that are emotes in it, each once
  model::Score teacher;
};

struct TrainingSet {
  std::vector<LabelledMessage> labelled;  // rows with `test` set are left out
  std::vector<LabelledMessage> written;   // of our own writing
  std::vector<TaughtMessage> taught;
};

struct TrainedModel {
  std::string file;  // the bytes of docs/formats/model-file.md
  std::size_t examples = 0;
};

// Trains on all of `set`; temperatures come from predictions for streams that a first round of training (one for each of
// kFolds parts) did not see. Deterministic: the same input gives the same bytes on any machine of one architecture. `name` is
// the model's own, such as "tuned". Fails with kNotUnderstood when there is nothing to train on.
inline constexpr std::size_t kFolds = 5;
Result<TrainedModel> train_model(const TrainingSet& set, const Recipe& recipe, const model::Lexicon& lexicon,
                                 std::string_view name);

// Scores of `set.labelled` by models that saw `set` without the streams of the same part_of(stream, folds): cross-validation.
// With `start`, each model is that one, fine-tuned: it has its strengths, begins at its weights and decays towards them. By a
// recipe with advice_strength it learns from nothing instead, with the logits of `start` among its features.
std::vector<model::Score> cross_validate(const TrainingSet& set, Recipe recipe, const model::Lexicon& lexicon,
                                         std::size_t folds, const model::ModelView* start = nullptr);

}  // namespace crowdline::training
