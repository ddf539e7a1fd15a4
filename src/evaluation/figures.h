// The figures of quality: each is a function of how often every row counts, so that resampling needs nothing else.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "evaluation/decisions.h"

namespace crowdline::evaluation {

// How often each row counts.
using Weights = std::span<const std::uint32_t>;

// Holds its own copy of the rows.
using Figure = std::function<double(Weights)>;

// Share of right answers; 0 without rows.
Figure accuracy(Decisions rows);

// Mean F1 of the classes that occur among labels or answers.
Figure macro_f1(Decisions rows);

// F1 of one class: 2 hits / (labelled + decided); 0 when it occurs nowhere.
Figure f1_of(Decisions rows, std::size_t class_index);

// Area under precision over recall as a step function: the sum of precision times gain in recall over all thresholds,
// rows of equal belief taken together. 0 without a row that holds.
Figure average_precision(const Beliefs& rows);

// Expected calibration error (Naeini, Cooper and Hauskrecht, AAAI 2015): over kCalibrationBins bins of equal width, the
// distance of mean belief and share that holds, weighted by the rows of the bin.
inline constexpr std::size_t kCalibrationBins = 15;
Figure calibration_error(Beliefs rows);

// Mean of the rows' values; 0 without rows.
Figure mean_of(std::vector<double> values);

// a - b on the same rows.
Figure difference(Figure a, Figure b);

// `figure` with each of `rows` counting once.
double value_of(const Figure& figure, std::size_t rows);

// counts[labelled][decided], each row once.
using Confusion = std::vector<std::vector<std::uint32_t>>;
Confusion confusion_of(const Decisions& rows);

struct CalibrationBin {
  std::size_t rows = 0;
  double belief = 0;  // mean
  double holds = 0;   // share
};
std::array<CalibrationBin, kCalibrationBins> calibration_bins(const Beliefs& rows);

}  // namespace crowdline::evaluation
