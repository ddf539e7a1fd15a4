// Holds the constants of tuned_heads.cpp against the data that they were fitted on.
#include <gtest/gtest.h>

#include <cmath>

#include "model/labelled_chat_test.h"
#include "model/lexicon_scorer.h"
#include "model/linear_heads.h"

namespace crowdline::model {
namespace {

constexpr double kPenalty = 0.001;  // derivative of 0.0005 times the squared weights

struct Example {
  Features features;
  std::array<double, kOutputs> target{};
  text::QuestionForm form;
  int question;
};

std::vector<Example> examples() {
  static const TermIndex kIndex(shipped_lexicon(), [](const LexiconTerm&) { return true; });
  std::vector<Example> result;
  Hits hits;
  for (const Labelled& row : train_split()) {
    Example& example = result.emplace_back();
    example.form = text::question_form(row.analysis);
    find_hits(row.analysis, kIndex, tuned_rules(), hits);
    example.features = features_of(row.analysis, hits, example.form);
    example.target[kSentimentAt + static_cast<std::size_t>(row.sentiment + 1)] = 1;
    const double first = row.second_emotion ? 0.6 : 1.0;
    example.target[kEmotionAt + static_cast<std::size_t>(row.emotion)] += first;
    if (row.second_emotion) example.target[kEmotionAt + static_cast<std::size_t>(*row.second_emotion)] += 1 - first;
    example.target[kToxicityAt + static_cast<std::size_t>(row.toxicity)] = 1;
    example.question = row.question;
  }
  return result;
}

std::array<float, kOutputs> outputs_of(const Score& score) {
  std::array<float, kOutputs> all{};
  std::ranges::copy(score.sentiment, all.begin() + kSentimentAt);
  std::ranges::copy(score.emotion, all.begin() + kEmotionAt);
  std::ranges::copy(score.toxicity, all.begin() + kToxicityAt);
  return all;
}

TEST(LexiconFit, TheConstantsAreTheOptimumOfThePenalisedCrossEntropy) {
  const std::vector<Example> all = examples();
  if (all.empty()) GTEST_SKIP() << "SKIPPED (no shared data)";
  std::array<std::array<double, kOutputs>, kFeatureCount> gradient{};
  for (const Example& example : all) {
    const auto outputs = outputs_of(score_of(tuned_heads(), example.features, example.form));
    for (std::size_t f = 0; f < kFeatureCount; ++f) {
      for (std::size_t k = 0; k < kOutputs; ++k) gradient[f][k] += example.features[f] * (outputs[k] - example.target[k]);
    }
  }
  for (std::size_t f = 0; f < kFeatureCount; ++f) {
    for (std::size_t k = 0; k < kOutputs; ++k) {
      const double slope = gradient[f][k] / static_cast<double>(all.size()) + kPenalty * tuned_heads().weights[f][k];
      EXPECT_LT(std::abs(slope), 0.004) << to_string(static_cast<Feature>(f)) << " " << k;  // rounding alone gives up to .002
    }
  }
}

TEST(LexiconFit, QuestionProbabilitiesAreTheSharesOfTheForms) {
  const std::vector<Example> all = examples();
  if (all.empty()) GTEST_SKIP() << "SKIPPED (no shared data)";
  std::array<double, text::kQuestionForms> count{};
  std::array<double, text::kQuestionForms> asked{};
  for (const Example& example : all) {
    count[static_cast<std::size_t>(example.form)] += 1;
    asked[static_cast<std::size_t>(example.form)] += example.question;
  }
  for (std::size_t form = 0; form < text::kQuestionForms; ++form) {
    const double share = (asked[form] + 0.125) / (count[form] + 2);  // two examples of the mean added
    EXPECT_NEAR(tuned_heads().question[form], share, 0.011) << form;
  }
}

}  // namespace
}  // namespace crowdline::model
