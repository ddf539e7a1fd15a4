// model try-writer: asks the language model for texts of a stored stream, shows what it wrote and what the verifier says, with
// and without the glossary. Nothing is stored.
#include <fmt/format.h>

#include <algorithm>

#include "app/commands.h"
#include "app/language_writer.h"
#include "app/stored_streams.h"
#include "base/json.h"

namespace crowdline::app {
namespace {

struct Trial {
  bool glossary = false;
  std::string id, text, built_in;
  std::string failure;
  summary::Verdict verdict;
};

Json json_of(const Trial& trial) {
  return {{"id", trial.id},
          {"glossary", trial.glossary},
          {"text", trial.text},
          {"built_in", trial.built_in},
          {"failure", trial.failure.empty() ? Json() : Json(trial.failure)},
          {"accepted", trial.failure.empty() && trial.verdict.good()},
          {"reason", trial.failure.empty() && !trial.verdict.good() ? Json(to_string(trial.verdict.fault)) : Json()},
          {"detail", trial.verdict.detail}};
}

void print(const Trial& trial) {
  const std::string result = !trial.failure.empty() ? "no answer: " + trial.failure
                             : trial.verdict.good() ? "true"
                                                    : fmt::format("not believed: {} \"{}\"",
                                                                  to_string(trial.verdict.fault), trial.verdict.detail);
  fmt::print("{} {} glossary: {}\n  {}\n", trial.id, trial.glossary ? "with" : "without", result, trial.text);
}

// The summaries that matter most, as the server would take them.
std::vector<summary::Summary> most_important(std::vector<summary::Summary> summaries, std::size_t limit) {
  std::erase_if(summaries, [](const summary::Summary& summary) { return summary::importance_of(summary) <= 0; });
  std::ranges::sort(summaries, [](const summary::Summary& a, const summary::Summary& b) {
    const double first = summary::importance_of(a);
    const double second = summary::importance_of(b);
    return first != second ? first > second : a.id < b.id;
  });
  if (summaries.size() > limit) summaries.resize(limit);
  return summaries;
}

Trial try_one(LanguageModel& model, const summary::PromptTemplate& prompt, const summary::Summary& summary,
              const summary::VerifierContext& context) {
  Trial trial{.glossary = !context.glossary.empty(), .id = summary.id, .built_in = summary.text};
  const summary::ModelAnswer answer = model.write(summary::fill_prompt(prompt, summary, context));
  trial.text = answer.text;
  trial.failure = answer.failure;
  if (answer.failure.empty()) trial.verdict = summary::verify_text(answer.text, summary, context);
  return trial;
}

void print_shares(const std::vector<Trial>& trials) {
  for (const bool glossary : {true, false}) {
    std::size_t all = 0;
    std::size_t good = 0;
    for (const Trial& trial : trials) {
      if (trial.glossary != glossary) continue;
      ++all;
      good += trial.failure.empty() && trial.verdict.good();
    }
    if (all > 0)
      fmt::print("{} glossary: {} of {} texts are true to the facts\n", glossary ? "with" : "without", good, all);
  }
}

}  // namespace

Result<void> try_writer(const CommandContext& context, const TryWriterOptions& options) {
  if (options.glossary != "with" && options.glossary != "without" && options.glossary != "both")
    return fail(ErrorCode::kUsage, "--glossary must be with, without or both");
  auto settings = language_model_settings(context.settings);
  if (!settings) return std::unexpected(settings.error());
  if (settings->url.empty())
    return fail(ErrorCode::kUsage, "no language model is set",
                "set llm.url and llm.model (CROWDLINE_LLM_URL, …_MODEL)");
  auto parts = Parts::make(context.settings, context.embedded);
  if (!parts) return std::unexpected(parts.error());
  auto store = open_store(context.settings);
  if (!store) return std::unexpected(store.error());
  const auto record = find_stream(**store, options.stream);
  if (!record) return std::unexpected(record.error());
  const auto document = read_document(**store, record->info.id);
  if (!document) return std::unexpected(document.error());
  const auto prompt = summary::parse_prompt(context.embedded.prompt);
  if (!prompt) return std::unexpected(prompt.error());
  auto model = LanguageModel::make(std::move(*settings));
  if (!model) return std::unexpected(model.error());

  std::vector<Trial> trials;
  for (const summary::Summary& summary : most_important(document->summaries, options.limit)) {
    const summary::GlossaryLines lines = summary::glossary_lines(summary, (*parts)->meanings());
    for (const bool glossary : {true, false}) {
      if (options.glossary == (glossary ? "without" : "with")) continue;
      const summary::GlossaryLines used = glossary ? lines : summary::GlossaryLines{};
      trials.push_back(
          try_one(**model, *prompt, summary, {.stream = record->info, .glossary = used, .language = summary.language}));
      trials.back().glossary = glossary;
      if (!options.json) print(trials.back());
    }
  }
  if (!options.json) {
    print_shares(trials);
    return {};
  }
  Json rows = Json::array();
  for (const Trial& trial : trials) rows.push_back(json_of(trial));
  fmt::print("{}\n", to_text(Json{{"prompt", prompt->version}, {"trials", std::move(rows)}}));
  return {};
}

}  // namespace crowdline::app
