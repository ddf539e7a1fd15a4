// score, glossary, model: what needs no stored stream.
#include <fmt/format.h>

#include <iostream>

#include "app/commands.h"
#include "app/signals.h"
#include "model/json.h"

namespace crowdline::app {
namespace {

constexpr std::size_t kLines = 2048;          // scored at once
constexpr std::size_t kLongestLine = 65'536;  // bytes; the rest of a longer line is not read into the score

void print_scores(const std::vector<std::string>& lines, const model::Scorer& scorer, const Parts& parts,
                  bool explain) {
  std::vector<text::Analysis> analyses;
  analyses.reserve(lines.size());
  for (const std::string& line : lines) analyses.push_back(text::analyze(line, {}, parts.emotes()));
  std::vector<const text::Analysis*> pointers;
  for (const text::Analysis& analysis : analyses) pointers.push_back(&analysis);
  std::vector<model::Score> scores(lines.size());
  scorer.score(pointers, scores);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Json row{{"text", lines[i]}};
    row.update(model::to_json(scores[i]));
    if (explain) row["because"] = model::to_json(scorer.explain(analyses[i]));
    fmt::print("{}\n", to_text(row));
  }
}

}  // namespace

Result<void> score_lines(const CommandContext& context, const std::string& model, bool explain) {
  auto parts = Parts::make(context.settings, context.embedded);
  if (!parts) return std::unexpected(parts.error());
  auto scorer = (*parts)->models().find(model);
  if (!scorer) return std::unexpected(scorer.error());
  std::ios::sync_with_stdio(false);
  std::vector<std::string> lines;
  std::string line;
  while (!stop_requested() && std::getline(std::cin, line)) {
    if (line.ends_with('\r')) line.pop_back();
    if (line.size() > kLongestLine) line.resize(kLongestLine);
    lines.push_back(std::move(line));
    if (lines.size() < kLines && std::cin.rdbuf()->in_avail() > 0) continue;
    print_scores(lines, **scorer, **parts, explain);
    lines.clear();
  }
  print_scores(lines, **scorer, **parts, explain);
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
