// What we set out to reach, and where we are.
#include "evaluation/markdown.h"
#include "evaluation/report_sections.h"

namespace crowdline::evaluation {
namespace {

enum class Where { kOwn, kOutside, kInside };

struct Target {
  std::string_view what;
  Where where;
  Measure measure;
  std::string_view system;
  double floor, goal;
  bool at_most = false;  // the lower the better
};

constexpr std::array kTargets{
    Target{"sentiment, accuracy", Where::kOwn, Measure::kAccuracy, "tuned", .77, .83},
    Target{"sentiment, macro-F1", Where::kOwn, Measure::kMacroF1, "tuned", .73, .79},
    Target{"emote-controlled as shipped, accuracy", Where::kOutside, Measure::kAccuracy, "tuned", .66, .71},
    Target{"emote-controlled as shipped, macro-F1", Where::kOutside, Measure::kMacroF1, "tuned", .64, .69},
    Target{"inside emote-controlled, from scratch, accuracy", Where::kInside, Measure::kAccuracy, "folds by text", .73,
           .76},
    Target{"inside emote-controlled, from scratch, macro-F1", Where::kInside, Measure::kMacroF1, "folds by text", .72,
           .75},
    Target{"inside emote-controlled, advised, accuracy", Where::kInside, Measure::kAccuracy, "advised, folds by text",
           .73, .76},
    Target{"inside emote-controlled, advised, macro-F1", Where::kInside, Measure::kMacroF1, "advised, folds by text",
           .72, .75},
    Target{"inside emote-controlled, fine-tuned, accuracy", Where::kInside, Measure::kAccuracy,
           "fine-tuned, folds by text", .73, .76},
    Target{"inside emote-controlled, fine-tuned, macro-F1", Where::kInside, Measure::kMacroF1,
           "fine-tuned, folds by text", .72, .75},
    Target{"emotion, macro-F1", Where::kOwn, Measure::kEmotionF1, "tuned", .45, .60},
    Target{"toxicity, F1", Where::kOwn, Measure::kToxicityF1, "tuned", .55, .70},
    Target{"question, F1", Where::kOwn, Measure::kQuestionF1, "tuned", 0, .85},
    Target{"calibration error of sentiment", Where::kOwn, Measure::kSentimentError, "tuned", .05, .02, true},
    Target{"calibration error of emotion", Where::kOwn, Measure::kEmotionError, "tuned", .05, .02, true},
    Target{"calibration error of toxicity", Where::kOwn, Measure::kToxicityError, "tuned", .05, .02, true},
    Target{"calibration error of question", Where::kOwn, Measure::kQuestionError, "tuned", .05, .02, true}};

constexpr double kOverQuestionMark = .05;

const Measured& set_of(const ReportMaterial& material, Where where) {
  if (where == Where::kOwn) return material.all;
  return where == Where::kOutside ? material.outside : material.inside;
}

std::string verdict(double value, double floor, double goal, bool at_most) {
  const auto reaches = [value, at_most](double bound) { return at_most ? value <= bound : value >= bound; };
  if (reaches(goal)) return "goal reached";
  return reaches(floor) ? "floor reached" : "**below the floor**";
}

std::string bound_text(const Target& target, double bound) {
  return target.at_most ? thousandths(bound) : percent(bound);
}

void gain_row(MarkdownTable& table, const ReportMaterial& material, std::string_view other, double floor) {
  const auto gain = material.all.gain(Measure::kAccuracy, "tuned", other);
  if (!gain) return;
  const bool reached = gain->value >= floor && (floor == 0 || gain->low >= .14);
  table.row({fmt::format("gain over {}, points of accuracy", other), points(*gain),
             floor > 0 ? "+18, lower bound +14" : "", "+25",
             gain->value >= .25 ? "goal reached"
             : floor == 0       ? ""
             : reached          ? "floor reached"
                                : "**below the floor**"});
}

}  // namespace

std::string targets_section(const ReportMaterial& material) {
  MarkdownTable table({"the shipped model `tuned`", "measured", "floor", "goal", ""});
  for (const Target& target : kTargets) {
    const auto estimate = set_of(material, target.where)(target.measure, target.system);
    if (!estimate) continue;
    double floor = target.floor;
    if (target.measure == Measure::kQuestionF1) {
      const auto mark = material.all(Measure::kQuestionF1, "\"?\" alone");
      floor = mark ? mark->value + kOverQuestionMark : 0;
    }
    table.row({std::string(target.what), text_of(target.measure, *estimate), bound_text(target, floor),
               bound_text(target, target.goal), verdict(estimate->value, floor, target.goal, target.at_most)});
  }
  gain_row(table, material, "VADER", .18);
  gain_row(table, material, "base", 0);
  return "## In short\n\n" + table.text() +
         "\nThe floor of question is that of a question mark alone and 5 points. On emote-controlled nothing was "
         "chosen: "
         "it is for measuring only.\n\n";
}

}  // namespace crowdline::evaluation
