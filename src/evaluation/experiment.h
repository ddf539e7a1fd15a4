// Runs everything that the report shows: shipped models, models trained without a part, cross-validation, learning curve.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "evaluation/plots.h"
#include "evaluation/test_set.h"
#include "model/lexicon.h"
#include "model/model_file.h"
#include "model/scorer.h"
#include "training/trainer.h"

namespace crowdline::evaluation {

struct Plan {
  bool dev = false;  // measure on a fifth of the train streams, with models that did not see them; `test` stays unseen
  bool quick = false;  // 200 resamples, and neither cross-validation nor learning curve
  std::size_t draws() const { return quick ? 200 : Resamples::kDraws; }
};

// Streams of `train` of this part of kDevParts are the dev split.
inline constexpr std::size_t kDevParts = 5;
inline constexpr std::size_t kDevPart = 0;

// Everything outside is left out of training: `labels` rows with `test` set, emote-controlled always.
struct Material {
  std::vector<training::LabelledMessage> labels;
  training::TrainingSet shipped;  // what the shipped model is trained on besides `labels`; its `labelled` is empty
  training::Recipe recipe;
  std::vector<training::LabelledMessage> emote_controlled;  // empty when it is not there
  std::vector<float> vader_labels;                          // compound of each message of `labels`, or empty
  std::vector<float> vader_emote_controlled;
  std::map<std::string, model::Score> teacher;  // by key_of()
  const model::Lexicon* with_neighbours = nullptr;
};

// The shipped models.
struct Shipped {
  const model::Lexicon& lexicon;
  const model::Scorer& tuned;
  const model::Scorer& base;
  const model::Scorer& lexicon_alone;
  model::Temperatures temperatures{1, 1, 1, 1};  // of `tuned`; variants of it that are trained here borrow them
  const model::ModelView* weights = nullptr;     // of `tuned`: what fine-tuning starts from; without them there is none
};

// The same messages are cut into folds in this many ways: one cut alone moves accuracy by a point.
inline constexpr std::size_t kInsideCuts = 5;

struct Findings {
  Plan plan;
  TestSet own;
  TestSet emote_controlled;
  TestSet inside;  // emote-controlled kInsideCuts times, each by models cross-validated inside it, in other folds
  std::vector<Curve> curves;          // on the dev split
  std::vector<std::string> left_out;  // what could not be measured, and why; whole sentences
  std::size_t train_messages = 0;     // with labels
  std::size_t written_messages = 0;
  std::size_t taught_messages = 0;
};

using Progress = std::function<void(std::string_view step)>;

Result<Findings> run_experiment(const Material& material, const Shipped& shipped, const Plan& plan,
                                const Progress& progress);

}  // namespace crowdline::evaluation
