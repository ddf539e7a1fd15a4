// The public set, and how quality grows with labels.
#include "evaluation/markdown.h"
#include "evaluation/plots.h"
#include "evaluation/report_sections.h"

namespace crowdline::evaluation {
namespace {

struct Known {
  std::string_view what, accuracy, macro_f1;
};

// Kobs et al. (2020) and later work on the same set.
constexpr std::array kAsShipped{Known{"the authors' lexica", "61.8-62.8", ""},
                                Known{"the authors' weakly supervised network", "about 63.8", ""}};
constexpr std::array kInside{Known{"best published, random folds", "about 71-72", ""},
                             Known{"a fresh human", "about 78", ""}};

std::string with_known(const Measured& set, std::span<const Known> known) {
  MarkdownTable table({"system", "accuracy", "macro-F1"});
  for (const System& system : set.set().systems) {
    const auto right = set(Measure::kAccuracy, system.name);
    const auto f1 = set(Measure::kMacroF1, system.name);
    if (right && f1) table.row({system.name, percent(*right), percent(*f1)});
  }
  for (const Known& row : known)
    table.row({fmt::format("{} (literature)", row.what), std::string(row.accuracy), std::string(row.macro_f1)});
  return table.text();
}

}  // namespace

std::string emote_controlled_section(const ReportMaterial& material) {
  if (material.outside.set().messages.empty()) return "";
  std::string text = fmt::format(
      "## emote-controlled\n\n{} Twitch messages with sentiment by three crowd workers each (Kobs et al. 2020; "
      "non-commercial licence, so for measuring only: nothing that ships was trained or chosen on it).\n\n### As "
      "shipped, "
      "without having seen any of it\n\n",
      material.outside.set().messages.size());
  text += with_known(material.outside, kAsShipped);
  if (material.inside.set().messages.empty()) return text + "\n";
  text += fmt::format(
      "\n### The same trainer, cross-validated inside that set (never shipped)\n\nTen folds, cut in {} ways; figures "
      "are of all cuts together, since one cut alone moves them by up to a point. In folds by text no text stands in "
      "two folds; random folds flatter, since one message in four is a copy of another. Each fold's model learns from "
      "the other nine folds: alone with the lexicon, by a recipe for small sets; fine-tuned, it begins at the shipped "
      "model's weights and decays towards them; advised, it begins at nothing and has the shipped model's logits among "
      "its features, so that it learns what they are worth under other habits of labelling. All three recipes were "
      "chosen on sets of about the same size of our own rows.\n\n",
      kInsideCuts);
  return text + with_known(material.inside, kInside) + "\n";
}

std::string learning_curve_section(const ReportMaterial& material, std::vector<ReportFile>& pictures) {
  const std::vector<Curve>& curves = material.findings.curves;
  if (curves.empty()) return "";
  MarkdownTable table({"learned from", "share of streams", "streams", "messages", "accuracy", "macro-F1"});
  for (const Curve& curve : curves) {
    for (const CurvePoint& point : curve.points)
      table.row({curve.name, fmt::format("{} %", point.percent), fmt::format("{}", point.streams),
                 fmt::format("{}", point.messages), percent(point.accuracy), percent(point.macro_f1)});
  }
  pictures.push_back({"results/learning-curve.svg", learning_curve_plot(curves)});
  return "## Learning curve\n\nSentiment on the dev split (a fifth of the train streams) by models that learned from a "
         "part of the others. The whole recipe has the lexicon and the messages of our own writing beside them, but "
         "nothing that a teacher labelled; labelled chat alone has neither.\n\n" +
         table.text() + "\n![Learning curve](results/learning-curve.svg)\n\n";
}

}  // namespace crowdline::evaluation
