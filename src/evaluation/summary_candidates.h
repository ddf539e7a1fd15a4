// Texts to compare a summary with: what one gets without a writer, and what the reference writers wrote.
#pragma once

#include "evaluation/summary_experiment.h"

namespace crowdline::evaluation {

// A reference window, where it lies, and the windows of its stream that retrieval has to tell it from.
struct ReferenceCase {
  const ReferenceWindow* reference = nullptr;
  const SummarizedStream* stream = nullptr;
  std::size_t window = 0;
  std::vector<std::size_t> choices;  // up to 20 windows of the stream that are not quiet, evenly spread; with `window`

  const StreamWindow& right() const { return stream->windows[window]; }
};

// kNotUnderstood names the reference that has no window.
Result<std::vector<ReferenceCase>> find_cases(const SummaryMaterial& material);

// A text and whose topics and moods it is measured by: one writer's for the other writer, else both.
struct Candidate {
  WrittenText text;
  ReferenceWindow reference;
};

struct CandidateSystem {
  std::string name;
  std::vector<std::pair<std::size_t, Candidate>> texts;  // by case
};
std::vector<CandidateSystem> candidate_systems(const std::vector<ReferenceCase>& cases);

}  // namespace crowdline::evaluation
