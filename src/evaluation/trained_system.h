// Models trained on the fly, as systems.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/error.h"
#include "evaluation/system.h"
#include "model/lexicon.h"
#include "training/trainer.h"

namespace crowdline::evaluation {

// What a message consists of, as the program sees it: emotes by the message's own names and by the lexicon's.
std::vector<text::Analysis> analyses_of(Messages messages, const model::Lexicon& lexicon);

// A training run that differs from the shipped one.
struct Variant {
  std::string name;
  std::string what;
  training::Recipe recipe;
  const model::Lexicon* lexicon = nullptr;
};

// Neither the lexicon's features nor pairs with what it says of a word.
Variant without_lexicon(Variant variant);
// Neither pairs of any kind nor letters.
Variant without_ngrams(Variant variant);

// Scores of several sets of messages by one model that learned from all of `set`, with the given calibration and not
// quantised: a sixth of the time of train_and_score().
std::vector<std::vector<model::Score>> learn_and_score(const Variant& variant, const training::TrainingSet& set,
                                                       std::span<const Messages> asked,
                                                       const model::Temperatures& temperatures);

// Trains on `set` and scores several sets of messages.
Result<std::vector<System>> train_and_score(const Variant& variant, const training::TrainingSet& set,
                                            std::span<const Messages> asked);

}  // namespace crowdline::evaluation
