// Whoever is compared: a name, which heads it has, and what it says of every message.
#pragma once

#include <array>
#include <span>
#include <string>
#include <vector>

#include "evaluation/decisions.h"
#include "model/outputs.h"
#include "model/scorer.h"

namespace crowdline::evaluation {

struct System {
  std::string name;
  std::string what;                                               // one phrase
  std::array<bool, model::kHeads> heads{true, true, true, true};  // by Head
  bool probabilities = true;                                      // false: labels only, which cannot be calibrated
  bool calibrated = true;            // false: with the calibration of another model, so that none is measured
  std::vector<model::Score> scores;  // one a message

  bool has(model::Head head) const { return heads[static_cast<std::size_t>(head)]; }
};

// The most frequent label of each head, for everything.
System always_the_majority(Messages messages);

// VADER's compound scores with its thresholds: positive from .05, negative up to -.05 (Hutto and Gilbert, ICWSM 2014).
System vader(std::span<const float> compounds);

// A question is what holds "?"; nothing else is said.
System question_mark_alone(std::span<const text::Analysis> messages);

System scored(std::string name, std::string what, const model::Scorer& scorer,
              std::span<const text::Analysis> messages);

// The system's scores of some of the messages.
System only(const System& system, std::span<const std::size_t> rows);

}  // namespace crowdline::evaluation
