// What the lexicon and the form of a message say, as the dense part of a trained model's input.
#pragma once

#include <array>
#include <string_view>

#include "model/features.h"
#include "text/question.h"

namespace crowdline::model {

// First the lexicon's features, then one of the question forms as 1.
inline constexpr std::size_t kDenseCount = kFeatureCount + text::kQuestionForms;
using DenseFeatures = std::array<float, kDenseCount>;

std::string_view dense_name(std::size_t feature);

DenseFeatures dense_features(const Features& features, text::QuestionForm form);

}  // namespace crowdline::model
