#include "model/dense_features.h"

#include <algorithm>

namespace crowdline::model {

std::string_view dense_name(std::size_t feature) {
  static constexpr std::array<std::string_view, text::kQuestionForms> kForms{"no question",
                                                                             "mark only",
                                                                             "rhetorical question",
                                                                             "echo",
                                                                             "bare opener",
                                                                             "opened like a question",
                                                                             "question mark after words",
                                                                             "question with opener and mark"};
  return feature < kFeatureCount ? to_string(static_cast<Feature>(feature)) : kForms[feature - kFeatureCount];
}

DenseFeatures dense_features(const Features& features, text::QuestionForm form) {
  DenseFeatures dense{};
  std::ranges::copy(features, dense.begin());
  dense[kFeatureCount + static_cast<std::size_t>(form)] = 1;
  return dense;
}

}  // namespace crowdline::model
