#include "training/trainer.h"

#include "model/model_logits.h"
#include "training/calibration.h"
#include "training/examples.h"
#include "training/optimizer.h"
#include "training/quantise.h"

namespace crowdline::training {
namespace {

// All examples of a set, seen once, with the part of each labelled one.
struct Seen {
  std::vector<Example> labelled;
  std::vector<std::size_t> part;
  std::vector<Example> others;  // written, terms, taught: in every training
};

Seen see(const TrainingSet& set, const Recipe& recipe, const model::Lexicon& lexicon, std::size_t folds) {
  const ExampleMaker maker(lexicon);
  Seen seen;
  for (const LabelledMessage& message : set.labelled) {
    if (message.test) continue;
    seen.labelled.push_back(maker.labelled(message, {1, 1, 1, 1}));
    seen.part.push_back(part_of(message.stream, folds));
  }
  for (const LabelledMessage& message : set.written)
    seen.others.push_back(maker.labelled(message, recipe.written_weight));
  if (recipe.lexicon && recipe.term_weight > 0) {
    for (Example& term : maker.terms(recipe.term_weight)) seen.others.push_back(std::move(term));
  }
  for (const TaughtMessage& message : set.taught) seen.others.push_back(maker.taught(message, recipe.taught_weight));
  return seen;
}

void take_advice(const model::ModelView& adviser, Seen& seen) {
  for (std::vector<Example>* examples : {&seen.labelled, &seen.others}) {
    for (Example& example : *examples) example.advice = model::reference_logits(adviser, example.dense, example.keys);
  }
}

// Everything but the labelled messages of part `held_out`.
std::vector<const Example*> all_but(const Seen& seen, std::size_t held_out) {
  std::vector<const Example*> chosen;
  for (std::size_t i = 0; i < seen.labelled.size(); ++i) {
    if (seen.part[i] != held_out) chosen.push_back(&seen.labelled[i]);
  }
  for (const Example& example : seen.others) chosen.push_back(&example);
  return chosen;
}

constexpr std::size_t kNone = SIZE_MAX;

std::vector<Judged> judge_unseen(const Seen& seen, const Recipe& recipe, std::size_t folds,
                                 const FloatWeights* start = nullptr) {
  std::vector<Judged> judged(seen.labelled.size());
  for (std::size_t fold = 0; fold < folds; ++fold) {
    const FloatWeights weights = fit(all_but(seen, fold), recipe, start);
    for (std::size_t i = 0; i < seen.labelled.size(); ++i) {
      if (seen.part[i] != fold) continue;
      const Example& example = seen.labelled[i];
      judged[i] = {logits_of(weights, recipe, example), example.target};
    }
  }
  return judged;
}

}  // namespace

Result<TrainedModel> train_model(const TrainingSet& set, const Recipe& recipe, const model::Lexicon& lexicon,
                                 std::string_view name) {
  const Seen seen = see(set, recipe, lexicon, kFolds);
  const std::vector<const Example*> all = all_but(seen, kNone);
  if (set.labelled.empty() && set.written.empty())
    return fail(ErrorCode::kNotUnderstood, "there is no labelled message to train on", "give a table with labels");
  const model::Temperatures temperatures = calibrate(judge_unseen(seen, recipe, kFolds));
  return TrainedModel{quantise(fit(all, recipe), recipe, temperatures, name), all.size()};
}

std::vector<model::Score> cross_validate(const TrainingSet& set, Recipe recipe, const model::Lexicon& lexicon,
                                         std::size_t folds, const model::ModelView* start) {
  Seen seen = see(set, recipe, lexicon, folds);
  std::optional<FloatWeights> begin;
  if (start != nullptr && recipe.advice_strength > 0) {
    take_advice(*start, seen);
  } else if (start != nullptr) {
    begin = weights_of(*start);
    recipe.strength = start->head->strength;
  }
  const std::vector<Judged> judged = judge_unseen(seen, recipe, folds, begin ? &*begin : nullptr);
  const model::Temperatures temperatures = calibrate(judged);
  std::vector<model::Score> scores;
  scores.reserve(judged.size());
  for (const Judged& one : judged) scores.push_back(model::score_of(one.logits, temperatures));
  return scores;
}

}  // namespace crowdline::training
