// The measures that tables are made of: one row each.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "evaluation/figures.h"
#include "evaluation/resampling.h"
#include "evaluation/system.h"

namespace crowdline::evaluation {

enum class Measure {
  kAccuracy,
  kMacroF1,
  kNegativeF1,
  kNeutralF1,
  kPositiveF1,
  kEmotionF1,
  kEmotionEitherF1,
  kEmotionAccuracy,
  kToxicityPrecision,  // average precision
  kToxicityF1,
  kQuestionF1,
  kSentimentError,  // of calibration
  kEmotionError,
  kToxicityError,
  kQuestionError,
};

std::string_view name_of(Measure measure);  // head of its column

// nullopt when the system lacks the head, or has no probabilities for a measure of calibration.
std::optional<Figure> figure_of(Measure measure, Messages messages, const System& system);

// As it stands in a table: percent, or thousandths for calibration.
std::string text_of(Measure measure, const Estimate& estimate);

}  // namespace crowdline::evaluation
