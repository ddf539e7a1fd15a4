// The worst errors, and who was compared.
#include <algorithm>

#include "evaluation/markdown.h"
#include "evaluation/report_sections.h"

namespace crowdline::evaluation {
namespace {

constexpr std::size_t kWorst = 20;
constexpr std::array<std::string_view, 3> kSentiments{"negative", "neutral", "positive"};

// Rows that were wrong, the surest first.
std::vector<std::size_t> worst(const Decisions& decisions, const Beliefs& beliefs) {
  std::vector<std::size_t> rows;
  for (std::size_t i = 0; i < beliefs.belief.size(); ++i) {
    if (decisions.labelled[i] != decisions.decided[i]) rows.push_back(i);
  }
  std::ranges::sort(rows, {}, [&beliefs](std::size_t i) { return std::pair(-beliefs.belief[i], i); });
  rows.resize(std::min(rows.size(), kWorst));
  return rows;
}

std::string cell(std::string_view line, std::size_t& from) {
  const std::size_t end = std::min(line.find('\t', from), line.size());
  std::string text(line.substr(from, end - from));
  from = end + 1;
  return text;
}

}  // namespace

std::map<std::string, std::string> parse_paraphrases(std::string_view table) {
  std::map<std::string, std::string> paraphrases;
  bool header = true;
  while (!table.empty()) {
    const std::size_t end = std::min(table.find('\n'), table.size());
    const std::string_view line = table.substr(0, end);
    table.remove_prefix(std::min(end + 1, table.size()));
    if (std::exchange(header, false) || std::ranges::count(line, '\t') != 2) continue;
    std::size_t from = 0;
    std::string stream = cell(line, from);
    std::string row = cell(line, from);
    paraphrases[stream + "/" + row] = cell(line, from);
  }
  return paraphrases;
}

std::string errors_section(const ReportMaterial& material, const std::map<std::string, std::string>& paraphrases) {
  const TestSet& set = material.all.set();
  const System* tuned = set.find("tuned");
  if (tuned == nullptr) return "";
  const Decisions decisions = sentiment_decisions(set.messages, tuned->scores);
  const Beliefs beliefs = sentiment_beliefs(set.messages, tuned->scores);
  MarkdownTable table({"stream/row", "what it says, in our words", "label", "answer", "sure"}, 4);
  for (const std::size_t i : worst(decisions, beliefs)) {
    const auto found = paraphrases.find(key_of(set.messages[i]));
    table.row({key_of(set.messages[i]), found == paraphrases.end() ? "" : found->second,
               std::string(kSentiments[decisions.labelled[i]]), std::string(kSentiments[decisions.decided[i]]),
               percent(beliefs.belief[i])});
  }
  return "## The worst errors\n\nWrong on sentiment and surest of it. Messages are other people's: they are "
         "paraphrased, "
         "never quoted.\n\n" +
         table.text() + "\n";
}

std::string systems_section(const ReportMaterial& material, const Versions& versions) {
  MarkdownTable table({"system", "what it is"}, 2);
  for (const System& system : material.all.set().systems) table.row({system.name, system.what});
  return "## Who was compared\n\n" + table.text() +
         "\nModels without a part are trained anew with the shipped recipe and borrow the calibration of the shipped "
         "model.\n" +
         fmt::format("\nVersions: tuned {}, base {}, lexicon {}, glossary {}.\n", versions.tuned, versions.base,
                     versions.lexicon, versions.glossary);
}

}  // namespace crowdline::evaluation
