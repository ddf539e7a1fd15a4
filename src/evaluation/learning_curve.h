// How quality grows with the labelled streams that a model learns from.
#pragma once

#include "evaluation/experiment.h"

namespace crowdline::evaluation {

// Splits the train rows of `labels`: dev streams go to `dev`, the rest to `train`.
struct DevSplit {
  std::vector<training::LabelledMessage> train;
  std::vector<training::LabelledMessage> dev;
};
DevSplit split_dev(Messages labels);

// The messages of the first `percent` of the streams, rounded up; the order of streams depends on their names alone, so
// that a smaller share lies within a larger one.
std::vector<training::LabelledMessage> first_streams(Messages messages, double percent);

inline constexpr std::array<double, 5> kCurvePercents{5, 10, 25, 50, 100};

// Two curves on the dev split: the shipped recipe without what a teacher labelled (the teacher saw the dev streams), and
// chat alone: neither lexicon nor messages of our own writing.
std::vector<Curve> learning_curves(const Material& material, const model::Lexicon& lexicon, const Progress& progress);

}  // namespace crowdline::evaluation
