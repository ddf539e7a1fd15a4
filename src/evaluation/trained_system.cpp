#include "evaluation/trained_system.h"

#include <array>

#include "model/trained_scorer.h"
#include "training/examples.h"

namespace crowdline::evaluation {
std::vector<text::Analysis> analyses_of(Messages messages, const model::Lexicon& lexicon) {
  std::vector<text::Analysis> analyses;
  analyses.reserve(messages.size());
  const training::ExampleMaker maker(lexicon);
  for (const training::LabelledMessage& message : messages)
    analyses.push_back(maker.analyze(message.text, message.emotes));
  return analyses;
}

Result<System> train_and_score(const Variant& variant, const training::TrainingSet& set, Messages asked) {
  auto systems = train_and_score_all(variant, set, std::array{asked});
  if (!systems) return std::unexpected(systems.error());
  return std::move(systems->front());
}

Result<std::vector<System>> train_and_score_all(const Variant& variant, const training::TrainingSet& set,
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
