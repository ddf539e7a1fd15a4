// Holds the constants of tuned_heads.cpp against the data that they were fitted on.
#include <gtest/gtest.h>

#include <cmath>

#include "model/labelled_chat_test.h"
#include "model/lexicon_scorer.h"
#include "model/linear_heads.h"

namespace crowdline::model {
namespace {

constexpr double kPenalty = 0.001;  // derivative of 0.0005 times the squared weights

constexpr double kTermWeight = 0.05;
constexpr double kTermEmotionWeight = 0.3;

struct Example {
  Features features;
  std::array<double, kOutputs> target{};
  text::QuestionForm form;
  int question = 0;
  bool term = false;  // of the lexicon, not of the labels

  double weight(std::size_t output) const {
    if (!term) return 1;
    return output >= kEmotionAt && output < kToxicityAt ? kTermEmotionWeight : kTermWeight;
  }
};

Example example_of(const text::Analysis& analysis, int sentiment, Emotion emotion, int toxicity) {
  static const TermIndex kIndex(shipped_lexicon(), [](const LexiconTerm&) { return true; });
  Example example;
  Hits hits;
  example.form = text::question_form(analysis);
  find_hits(analysis, kIndex, tuned_rules(), hits);
  example.features = features_of(analysis, hits, example.form);
  example.target[kSentimentAt + static_cast<std::size_t>(sentiment + 1)] = 1;
  example.target[kEmotionAt + static_cast<std::size_t>(emotion)] = 1;
  example.target[kToxicityAt + static_cast<std::size_t>(toxicity)] = 1;
  return example;
}

std::vector<Example> labelled_examples() {
  std::vector<Example> result;
  for (const Labelled& row : train_split()) {
    Example example = example_of(row.analysis, row.sentiment, row.emotion, row.toxicity);
    if (row.second_emotion) {
      example.target[kEmotionAt + static_cast<std::size_t>(row.emotion)] = 0.6;
      example.target[kEmotionAt + static_cast<std::size_t>(*row.second_emotion)] += 0.4;
    }
    example.question = row.question;
    result.push_back(example);
  }
  return result;
}

void add_terms(std::vector<Example>& examples) {
  for (const LexiconTerm& term : shipped_lexicon().terms()) {
    if (term.kind == "negation" || term.kind == "intensifier" || term.kind == "question") continue;
    const text::Analysis analysis = text::analyze(term.term, {}, EmoteList(term.kind == "emote" ? term.term : ""));
    const int sentiment = term.polarity <= -0.25F ? -1 : term.polarity >= 0.25F ? 1 : 0;
    examples.push_back(example_of(analysis, sentiment, term.emotion, term.toxicity));
    examples.back().term = true;
  }
}

std::array<float, kOutputs> outputs_of(const Score& score) {
  std::array<float, kOutputs> all{};
  std::ranges::copy(score.sentiment, all.begin() + kSentimentAt);
  std::ranges::copy(score.emotion, all.begin() + kEmotionAt);
  std::ranges::copy(score.toxicity, all.begin() + kToxicityAt);
  return all;
}

TEST(LexiconFit, TheConstantsAreTheOptimumOfThePenalisedCrossEntropy) {
  std::vector<Example> all = labelled_examples();
  if (all.empty()) GTEST_SKIP() << "SKIPPED (no shared data)";
  const auto messages = static_cast<double>(all.size());
  add_terms(all);
  std::array<std::array<double, kOutputs>, kFeatureCount> gradient{};
  for (const Example& example : all) {
    const auto outputs = outputs_of(score_of(tuned_heads(), example.features, example.form));
    for (std::size_t f = 0; f < kFeatureCount; ++f) {
      for (std::size_t k = 0; k < kOutputs; ++k)
        gradient[f][k] += example.weight(k) * example.features[f] * (outputs[k] - example.target[k]);
    }
  }
  for (std::size_t f = 0; f < kFeatureCount; ++f) {
    for (std::size_t k = 0; k < kOutputs; ++k) {
      const double slope = gradient[f][k] / messages + kPenalty * tuned_heads().weights[f][k];
      EXPECT_LT(std::abs(slope), 0.004) << to_string(static_cast<Feature>(f)) << " "
                                        << k;  // rounding alone gives up to .002
    }
  }
}

TEST(LexiconFit, QuestionProbabilitiesAreTheSharesOfTheForms) {
  const std::vector<Example> all = labelled_examples();
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
