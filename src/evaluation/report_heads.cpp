#include <algorithm>

#include "evaluation/markdown.h"
#include "evaluation/plots.h"
#include "evaluation/report_sections.h"

namespace crowdline::evaluation {
namespace {

std::vector<std::string> emotion_names() {
  std::vector<std::string> names;
  names.reserve(model::kEmotionCount);
  for (std::size_t i = 0; i < model::kEmotionCount; ++i)
    names.emplace_back(model::to_string(static_cast<model::Emotion>(i)));
  return names;
}

std::string emotion_classes(const TestSet& set, const System& system) {
  const Confusion counts = confusion_of(emotion_decisions(set.messages, system.scores, false));
  const std::vector<std::string> names = emotion_names();
  MarkdownTable table({"emotion", "messages", "precision", "recall", "F1"});
  for (std::size_t k = 0; k < counts.size(); ++k) {
    double labelled = 0;
    double decided = 0;
    for (std::size_t j = 0; j < counts.size(); ++j) {
      labelled += counts[k][j];
      decided += counts[j][k];
    }
    const double hits = counts[k][k];
    table.row({names[k], fmt::format("{:.0f}", labelled), percent(hits / std::max(1.0, decided)),
               percent(hits / std::max(1.0, labelled)), percent(2 * hits / std::max(1.0, labelled + decided))});
  }
  return table.text();
}

}  // namespace

std::string heads_section(const ReportMaterial& material, std::vector<ReportFile>& pictures) {
  const TestSet& set = material.all.set();
  std::string text = fmt::format("## Emotion, toxicity, question ({})\n\n", set.name);
  text += material.all.table({Measure::kEmotionF1, Measure::kEmotionEitherF1, Measure::kEmotionAccuracy,
                              Measure::kToxicityPrecision, Measure::kToxicityF1, Measure::kQuestionF1});
  text += fmt::format(
      "\nToxicity counts from 1 (rude) on: {} messages; questions: {}. The passes of annotation agree on the emotion "
      "of "
      "82.0 %.\n\n",
      std::ranges::count_if(set.messages, [](const auto& message) { return message.toxicity > 0; }),
      std::ranges::count_if(set.messages, [](const auto& message) { return message.question; }));
  const System* tuned = set.find("tuned");
  if (tuned == nullptr) return text;
  text += "Each emotion, for tuned:\n\n" + emotion_classes(set, *tuned) + "\n";
  pictures.push_back({"results/confusion-emotion.svg",
                      confusion_plot(confusion_of(emotion_decisions(set.messages, tuned->scores, false)),
                                     emotion_names(), "Emotion of tuned: labels and answers")});
  return text + "![Emotion: labels against answers of the tuned model](results/confusion-emotion.svg)\n\n";
}

std::string calibration_section(const ReportMaterial& material, std::vector<ReportFile>& pictures) {
  const TestSet& set = material.all.set();
  std::string text =
      "## Calibration\n\nExpected calibration error over 15 bins; 0 is perfect. Sentiment and emotion: the probability "
      "of "
      "the likeliest class against how often it is right; toxicity and question: the probability of yes against how "
      "often "
      "it is yes.\n\n";
  text += material.all.table(
              {Measure::kSentimentError, Measure::kEmotionError, Measure::kToxicityError, Measure::kQuestionError}) +
          "\n";
  const System* tuned = set.find("tuned");
  const System* base = set.find("base");
  if (tuned == nullptr || base == nullptr) return text;
  const Messages messages = set.messages;
  const std::vector<ReliabilityPanel> panels{
      {"sentiment", sentiment_beliefs(messages, tuned->scores), sentiment_beliefs(messages, base->scores)},
      {"emotion", emotion_beliefs(messages, tuned->scores), emotion_beliefs(messages, base->scores)},
      {"toxicity", toxicity_beliefs(messages, tuned->scores), toxicity_beliefs(messages, base->scores)},
      {"question", question_beliefs(messages, tuned->scores), question_beliefs(messages, base->scores)}};
  pictures.push_back({"results/reliability.svg", reliability_plot(panels, "tuned", "base")});
  return text + "![Reliability of each head](results/reliability.svg)\n\n";
}

}  // namespace crowdline::evaluation
