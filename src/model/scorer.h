// Something that scores messages. Later models stand behind this interface.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/score.h"
#include "text/analysis.h"

namespace crowdline::model {

// What spoke for a score: a feature, the head it acts on, and its weight (positive: for the label shown).
struct Reason {
  std::string feature;
  std::string head;  // "sentiment", "emotion:hype", "toxicity", "question"
  double weight = 0;
};

// Thread-safe: scoring never changes the scorer. Deterministic: the same message gives the same bits everywhere.
class Scorer {
 public:
  virtual ~Scorer() = default;
  virtual std::string_view name() const = 0;         // "tuned", "base"
  virtual std::string_view version() const = 0;      // changes whenever any score may change
  virtual std::string_view description() const = 0;  // one sentence for people
  // scores[i] belongs to messages[i]; both have the same length. Takes pointers so that batches need no copies.
  virtual void score(std::span<const text::Analysis* const> messages, std::span<Score> scores) const = 0;
  virtual std::vector<Reason> explain(const text::Analysis& message) const = 0;  // strongest first
};

}  // namespace crowdline::model
