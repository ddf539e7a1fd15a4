// score, glossary, model: what needs no stored stream.
#include <fmt/format.h>

#include <iostream>

#include "app/commands.h"
#include "app/signals.h"
#include "model/json.h"
#include "model/text_scorer.h"

namespace crowdline::app {
namespace {

constexpr std::size_t kLines = 2048;          // scored at once
constexpr std::size_t kLongestLine = 65'536;  // bytes; the rest of a longer line is not read into the score

class ScorePrinter {
 public:
  ScorePrinter(const model::Scorer& scorer, const Parts& parts, bool explain)
      : scorer_(scorer), parts_(parts), explain_(explain), texts_(scorer, parts.emotes()) {}

  void print(const std::vector<std::string>& lines) {
    const std::vector<std::string_view> views(lines.begin(), lines.end());
    scores_.resize(lines.size());
    texts_.score(views, scores_);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      Json row{{"text", lines[i]}};
      row.update(model::to_json(scores_[i]));
      if (explain_) row["because"] = model::to_json(scorer_.explain(text::analyze(lines[i], {}, parts_.emotes())));
      fmt::print("{}\n", to_text(row));
    }
  }

 private:
  const model::Scorer& scorer_;
  const Parts& parts_;
  bool explain_;
  model::TextScorer texts_;
  std::vector<model::Score> scores_;
};

}  // namespace

Result<void> score_lines(const CommandContext& context, const std::string& model, bool explain) {
  auto parts = Parts::make(context.settings, context.embedded);
  if (!parts) return std::unexpected(parts.error());
  auto scorer = (*parts)->models().find(model);
  if (!scorer) return std::unexpected(scorer.error());
  ScorePrinter printer(**scorer, **parts, explain);
  std::ios::sync_with_stdio(false);
  std::vector<std::string> lines;
  std::string line;
  while (!stop_requested() && std::getline(std::cin, line)) {
    if (line.ends_with('\r')) line.pop_back();
    if (line.size() > kLongestLine) line.resize(kLongestLine);
    lines.push_back(std::move(line));
    if (lines.size() < kLines && std::cin.rdbuf()->in_avail() > 0) continue;
    printer.print(lines);
    lines.clear();
  }
  printer.print(lines);
  return {};
}

Result<void> list_glossary(const CommandContext& context) {
  auto parts = Parts::make(context.settings, context.embedded);
  if (!parts) return std::unexpected(parts.error());
  for (const model::LexiconTerm& term : (*parts)->glossary().terms()) {
    fmt::print("{:<24} {:<12} {:+.2f}  {:<10} {}\n", term.term, term.kind, term.polarity,
               model::to_string(term.emotion), term.definition);
  }
  return {};
}

Result<void> show_term(const CommandContext& context, const std::string& name) {
  auto parts = Parts::make(context.settings, context.embedded);
  if (!parts) return std::unexpected(parts.error());
  const auto term = (*parts)->glossary().show(name);
  if (!term)
    return fail(ErrorCode::kNotFound, "the glossary does not know " + name, "crowdline glossary list shows all terms");
  fmt::print("{}\n", term->dump(2));
  return {};
}

Result<void> list_models(const CommandContext& context) {
  auto parts = Parts::make(context.settings, context.embedded);
  if (!parts) return std::unexpected(parts.error());
  for (const model::Scorer* scorer : (*parts)->models().shown()) {
    fmt::print("{:<8} {:<18} {}\n", scorer->name(), scorer->version(), scorer->description());
  }
  return {};
}

}  // namespace crowdline::app
