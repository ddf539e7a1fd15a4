#include "evaluation/markdown.h"
#include "evaluation/plots.h"
#include "evaluation/report_sections.h"

namespace crowdline::evaluation {
namespace {

const std::vector<Measure> kSentiment{Measure::kAccuracy, Measure::kMacroF1, Measure::kNegativeF1, Measure::kNeutralF1,
                                      Measure::kPositiveF1};

std::string by_source(const ReportMaterial& material) {
  std::vector<std::string> head{"system"};
  for (const Measured& source : material.sources)
    head.push_back(
        fmt::format("{} ({} messages, {} streams)", source.set().name, source.set().messages.size(), source.streams()));
  MarkdownTable table(head);
  for (const System& system : material.all.set().systems) {
    if (!system.has(model::Head::kSentiment)) continue;
    std::vector<std::string> cells{system.name};
    for (const Measured& source : material.sources) {
      cells.push_back(fmt::format("{} / {}", source.share(Measure::kAccuracy, system.name),
                                  source.share(Measure::kMacroF1, system.name)));
    }
    table.row(cells);
  }
  return table.text();
}

ReportFile systems_picture(const ReportMaterial& material) {
  std::vector<SystemRow> rows;
  for (const System& system : material.all.set().systems) {
    if (!system.has(model::Head::kSentiment)) continue;
    SystemRow& row = rows.emplace_back(SystemRow{.name = system.name});
    for (const Measured* set : {&material.all, &material.outside}) {
      const auto estimate = (*set)(Measure::kAccuracy, system.name);
      row.sets.emplace_back(estimate.has_value(), estimate.value_or(Estimate{}));
    }
  }
  const std::vector<std::string> sets{material.all.set().name, "emote-controlled"};
  return {"results/systems.svg", systems_plot(rows, sets, "accuracy of sentiment, %")};
}

ReportFile confusion_picture(const ReportMaterial& material) {
  const TestSet& set = material.all.set();
  const std::vector<std::string> classes{"negative", "neutral", "positive"};
  return {"results/confusion-sentiment.svg",
          confusion_plot(confusion_of(sentiment_decisions(set.messages, set.find("tuned")->scores)), classes,
                         "Sentiment of tuned: labels and answers")};
}

}  // namespace

std::string sentiment_section(const ReportMaterial& material, std::vector<ReportFile>& pictures) {
  std::string text = fmt::format("## Sentiment\n\n### All draws of the {} ({} messages)\n\n", material.all.set().name,
                                 material.all.set().messages.size());
  text += material.all.table(kSentiment);
  text += fmt::format(
      "\nThe passes of annotation agree on 91.9 %: the ceiling.\n\n### Random draws: the natural mix ({} "
      "messages)\n\n",
      material.random.set().messages.size());
  text += material.random.table(kSentiment);
  text += "\n### By source, accuracy / macro-F1\n\n" + by_source(material);
  text += fmt::format("\nNo interval where there are fewer than {} streams: most rows of youtube are two videos.\n\n",
                      Measured::kFewestStreams);
  pictures.push_back(systems_picture(material));
  text += "![Accuracy of each system with its interval](results/systems.svg)\n\n";
  if (material.all.set().find("tuned") == nullptr) return text;
  pictures.push_back(confusion_picture(material));
  return text + "![Sentiment: labels against answers of the tuned model](results/confusion-sentiment.svg)\n\n";
}

std::string gain_section(const ReportMaterial& material) {
  std::vector<std::pair<std::string, const Measured*>> sets{{"all draws", &material.all},
                                                            {"random draws", &material.random}};
  for (const Measured& source : material.sources) sets.emplace_back(source.set().name, &source);
  if (!material.outside.set().messages.empty()) sets.emplace_back("emote-controlled", &material.outside);
  MarkdownTable table({"set", "tuned - VADER, accuracy", "macro-F1", "tuned - base, accuracy", "macro-F1",
                       "tuned - lexicon, accuracy", "macro-F1"});
  for (const auto& [name, set] : sets) {
    std::vector<std::string> cells{name};
    for (const char* other : {"VADER", "base", "lexicon"}) {
      for (const Measure measure : {Measure::kAccuracy, Measure::kMacroF1})
        cells.push_back(set->gain_text(measure, "tuned", other));
    }
    table.row(cells);
  }
  return "## What tuning gains\n\nPoints, with paired intervals.\n\n" + table.text() + "\n";
}

}  // namespace crowdline::evaluation
