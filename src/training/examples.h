// From labelled messages to examples: what the model sees, and what it should say.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "model/lexicon.h"
#include "model/term_index.h"
#include "training/labelled_table.h"
#include "training/optimizer.h"
#include "training/recipe.h"
#include "training/trainer.h"

namespace crowdline::training {

// Sees messages as the shipped scorer does. `lexicon` must outlive it.
class ExampleMaker {
 public:
  explicit ExampleMaker(const model::Lexicon& lexicon);

  text::Analysis analyze(const std::string& text, const std::vector<std::string>& emotes) const;

  // With hard labels, but the emotion shared out where the annotations differ: kChosenShare to the chosen one.
  static constexpr float kChosenShare = 0.6F;
  Example labelled(const LabelledMessage& message, const std::array<float, model::kHeads>& weight) const;
  Example taught(const TaughtMessage& message, float weight) const;

  // The lexicon's own terms as messages: what it says of words that no labelled message holds. Terms that act on others
  // (negations, intensifiers, question words) are left out; nothing is said of questions.
  std::vector<Example> terms(float weight) const;

 private:
  Example seen(const text::Analysis& analysis) const;

  const model::Lexicon& lexicon_;
  std::set<std::string, std::less<>> emotes_;
  model::TermIndex index_;
};

}  // namespace crowdline::training
