// model evaluate: measures the models and writes the report.
#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>

#include "app/commands.h"
#include "app/evaluation_material.h"
#include "app/stored_streams.h"
#include "evaluation/report.h"
#include "model/lexicon_scorer.h"

namespace crowdline::app {
namespace {

std::string shared_folder(const std::string& chosen) {
  if (!chosen.empty()) return chosen;
  const char* set = std::getenv("CROWDLINE_SHARED");
  return set != nullptr ? set : "../shared";
}

Result<void> write_all(const std::vector<evaluation::ReportFile>& files, const std::string& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder + "/results", error);
  for (const evaluation::ReportFile& file : files) {
    if (auto done = write_file(folder + "/" + file.path, file.text); !done) return done;
  }
  return {};
}

Result<void> write_headline(const std::string& path, const std::string& headline) {
  const auto page = whole_file(path);
  if (!page) return fail(ErrorCode::kNotFound, path + " cannot be read");
  return write_file(path, evaluation::with_section(*page, "results", headline));
}

}  // namespace

Result<void> evaluate_models(const CommandContext& context, const EvaluateOptions& options) {
  if (options.split != "test" && options.split != "dev")
    return fail(ErrorCode::kUsage, "there is no split " + options.split, "choose test or dev");
  auto parts = Parts::make(context.settings, context.embedded);
  if (!parts) return std::unexpected(parts.error());
  const auto tuned = (*parts)->models().find("tuned");
  const auto base = (*parts)->models().find("base");
  if (!tuned || !base) return std::unexpected(!tuned ? tuned.error() : base.error());
  const model::Lexicon& lexicon = (*parts)->lexicon();
  const auto read = read_evaluation_material(
      {shared_folder(options.shared), options.vader, options.teacher, options.neighbours}, lexicon, context.embedded);
  if (!read) return std::unexpected(read.error());
  const auto lexicon_alone = model::make_tuned_lexicon_scorer(lexicon);
  const auto findings = evaluation::run_experiment(
      read->material, {.lexicon = lexicon, .tuned = **tuned, .base = **base, .lexicon_alone = *lexicon_alone},
      {.dev = options.split == "dev", .quick = options.quick},
      [](std::string_view step) { fmt::print(stderr, "{}\n", step); });
  if (!findings) return std::unexpected(findings.error());
  const auto paraphrases = evaluation::parse_paraphrases(whole_file(options.out + "/results/errors.tsv").value_or(""));
  const evaluation::Versions versions{std::string((*tuned)->version()), std::string((*base)->version()),
                                      std::string(lexicon_alone->version()), lexicon.version()};
  if (auto done = write_all(evaluation::report(*findings, paraphrases, versions), options.out); !done) return done;
  const std::string headline = evaluation::headline(*findings);
  fmt::print("{}", headline);
  return options.headline.empty() ? Result<void>() : write_headline(options.headline, headline);
}

}  // namespace crowdline::app
