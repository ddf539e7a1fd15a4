#include "evaluation/measure.h"

#include <algorithm>
#include <array>

#include "evaluation/markdown.h"

namespace crowdline::evaluation {
namespace {

using model::Head;

struct Row {
  Measure measure;
  std::string_view name;
  Head head;
  bool of_probabilities;
  bool of_calibration;
  Figure (*figure)(Messages, Scores);
};

template <std::size_t Class>
Figure sentiment_f1(Messages messages, Scores scores) {
  return f1_of(sentiment_decisions(messages, scores), Class);
}

constexpr std::array<Row, 15> kRows{{
    {Measure::kAccuracy, "accuracy", Head::kSentiment, false, false,
     [](Messages m, Scores s) { return accuracy(sentiment_decisions(m, s)); }},
    {Measure::kMacroF1, "macro-F1", Head::kSentiment, false, false,
     [](Messages m, Scores s) { return macro_f1(sentiment_decisions(m, s)); }},
    {Measure::kNegativeF1, "F1 negative", Head::kSentiment, false, false, sentiment_f1<0>},
    {Measure::kNeutralF1, "F1 neutral", Head::kSentiment, false, false, sentiment_f1<1>},
    {Measure::kPositiveF1, "F1 positive", Head::kSentiment, false, false, sentiment_f1<2>},
    {Measure::kEmotionF1, "emotion macro-F1", Head::kEmotion, false, false,
     [](Messages m, Scores s) { return macro_f1(emotion_decisions(m, s, false)); }},
    {Measure::kEmotionEitherF1, "the same, either annotation counts", Head::kEmotion, false, false,
     [](Messages m, Scores s) { return macro_f1(emotion_decisions(m, s, true)); }},
    {Measure::kEmotionAccuracy, "emotion accuracy", Head::kEmotion, false, false,
     [](Messages m, Scores s) { return accuracy(emotion_decisions(m, s, false)); }},
    {Measure::kToxicityPrecision, "toxicity average precision", Head::kToxicity, true, false,
     [](Messages m, Scores s) { return average_precision(toxicity_beliefs(m, s)); }},
    {Measure::kToxicityF1, "toxicity F1", Head::kToxicity, false, false,
     [](Messages m, Scores s) { return f1_of(toxicity_decisions(m, s), 1); }},
    {Measure::kQuestionF1, "question F1", Head::kQuestion, false, false,
     [](Messages m, Scores s) { return f1_of(question_decisions(m, s), 1); }},
    {Measure::kSentimentError, "sentiment", Head::kSentiment, true, true,
     [](Messages m, Scores s) { return calibration_error(sentiment_beliefs(m, s)); }},
    {Measure::kEmotionError, "emotion", Head::kEmotion, true, true,
     [](Messages m, Scores s) { return calibration_error(emotion_beliefs(m, s)); }},
    {Measure::kToxicityError, "toxicity", Head::kToxicity, true, true,
     [](Messages m, Scores s) { return calibration_error(toxicity_beliefs(m, s)); }},
    {Measure::kQuestionError, "question", Head::kQuestion, true, true,
     [](Messages m, Scores s) { return calibration_error(question_beliefs(m, s)); }},
}};

const Row& row_of(Measure measure) { return *std::ranges::find(kRows, measure, &Row::measure); }

}  // namespace

std::string_view name_of(Measure measure) { return row_of(measure).name; }

std::optional<Figure> figure_of(Measure measure, Messages messages, const System& system) {
  const Row& row = row_of(measure);
  if (!system.has(row.head) || (row.of_probabilities && !system.probabilities)) return std::nullopt;
  if (row.of_calibration && !system.calibrated) return std::nullopt;
  return row.figure(messages, system.scores);
}

std::string text_of(Measure measure, const Estimate& estimate) {
  return row_of(measure).of_calibration ? thousandths(estimate) : percent(estimate);
}

}  // namespace crowdline::evaluation
