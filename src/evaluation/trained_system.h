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

// Trains on `set` and scores each of `asked`.
Result<System> train_and_score(const Variant& variant, const training::TrainingSet& set, Messages asked);

// The same for several sets of messages, with one training.
Result<std::vector<System>> train_and_score_all(const Variant& variant, const training::TrainingSet& set,
                                                std::span<const Messages> asked);

}  // namespace crowdline::evaluation
