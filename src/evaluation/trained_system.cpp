#include "evaluation/trained_system.h"

#include <algorithm>
#include <iterator>

#include "model/trained_scorer.h"
#include "training/examples.h"

namespace crowdline::evaluation {
namespace {

void leave_out(model::KeyGroup group, training::Recipe& recipe) {
  recipe.strength[static_cast<std::size_t>(group)] = 0;
}

std::vector<training::Example> examples_of(const training::ExampleMaker& maker, const training::Recipe& recipe,
                                           const training::TrainingSet& set) {
  std::vector<training::Example> examples;
  examples.reserve(set.labelled.size() + set.written.size() + set.taught.size());
  for (const auto& message : set.labelled) examples.push_back(maker.labelled(message, {1, 1, 1, 1}));
  for (const auto& message : set.written) examples.push_back(maker.labelled(message, recipe.written_weight));
  for (const auto& message : set.taught) examples.push_back(maker.taught(message, recipe.taught_weight));
  if (recipe.lexicon) std::ranges::move(maker.terms(recipe.term_weight), std::back_inserter(examples));
  return examples;
}

}  // namespace
std::vector<text::Analysis> analyses_of(Messages messages, const model::Lexicon& lexicon) {
  std::vector<text::Analysis> analyses;
  analyses.reserve(messages.size());
  const training::ExampleMaker maker(lexicon);
  for (const training::LabelledMessage& message : messages)
    analyses.push_back(maker.analyze(message.text, message.emotes));
  return analyses;
}

Variant without_lexicon(Variant variant) {
  variant.recipe.lexicon = false;
  leave_out(model::KeyGroup::kMeaning, variant.recipe);
  return variant;
}

Variant without_ngrams(Variant variant) {
  for (const auto group : {model::KeyGroup::kPair, model::KeyGroup::kMeaning, model::KeyGroup::kGram})
    leave_out(group, variant.recipe);
  return variant;
}

std::vector<std::vector<model::Score>> learn_and_score(const Variant& variant, const training::TrainingSet& set,
                                                       std::span<const Messages> asked,
                                                       const model::Temperatures& temperatures) {
  const training::ExampleMaker maker(*variant.lexicon);
  const std::vector<training::Example> examples = examples_of(maker, variant.recipe, set);
  std::vector<const training::Example*> pointers;
  pointers.reserve(examples.size());
  for (const training::Example& example : examples) pointers.push_back(&example);
  const training::FloatWeights weights = training::fit(pointers, variant.recipe);
  std::vector<std::vector<model::Score>> scores;
  for (const Messages messages : asked) {
    std::vector<model::Score>& some = scores.emplace_back();
    for (const auto& message : messages) {
      const model::Lanes logits = training::logits_of(weights, variant.recipe, maker.labelled(message, {}));
      some.push_back(model::score_of(logits, temperatures));
    }
  }
  return scores;
}

Result<std::vector<System>> train_and_score(const Variant& variant, const training::TrainingSet& set,
                                            std::span<const Messages> asked) {
  const auto model = training::train_model(set, variant.recipe, *variant.lexicon, "tuned");
  if (!model) return std::unexpected(model.error());
  const auto scorer = model::make_trained_scorer(std::as_bytes(std::span(model->file)), *variant.lexicon);
  if (!scorer) return std::unexpected(scorer.error());
  std::vector<System> systems;
  for (const Messages messages : asked)
    systems.push_back(scored(variant.name, variant.what, **scorer, analyses_of(messages, *variant.lexicon)));
  return systems;
}

}  // namespace crowdline::evaluation
