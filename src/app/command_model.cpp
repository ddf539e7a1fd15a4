// model evaluate: measures the models and writes the report.
#include <fmt/format.h>

#include <cstdlib>

#include "app/commands.h"
#include "app/evaluation_material.h"
#include "app/whole_file.h"
#include "evaluation/report.h"
#include "model/model_file.h"

namespace crowdline::app {
namespace {

std::string shared_folder(const std::string& chosen) {
  if (!chosen.empty()) return chosen;
  const char* set = std::getenv("CROWDLINE_SHARED");
  return set != nullptr ? set : "../shared";
}

EvaluationFiles files_of(const EvaluateOptions& options) {
  const std::string data = shared_folder(options.shared) + "/data";
  return {.training = {.labels = data + "/labels/labels.tsv",
                       .written = options.written,
                       .teacher = options.teacher,
                       .chat = options.chat},
          .outside = data + "/sentiment/emote-controlled/labeled_dataset.csv",
          .vader = options.vader,
          .answers = options.answers,
          .neighbours = options.neighbours};
}

Result<void> write_all(const std::vector<evaluation::ReportFile>& files, const std::string& folder) {
  for (const evaluation::ReportFile& file : files) {
    if (auto done = write_whole(folder + "/" + file.path, file.text); !done) return done;
  }
  return {};
}

Result<void> write_headline(const std::string& path, const std::string& headline) {
  const auto page = read_whole(path);
  if (!page) return std::unexpected(page.error());
  return write_whole(path, evaluation::with_section(*page, "results", headline));
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
  const auto read = read_evaluation_material(files_of(options), lexicon, context.embedded);
  if (!read) return std::unexpected(read.error());
  const auto lexicon_alone = (*parts)->models().find("lexicon");
  if (!lexicon_alone) return std::unexpected(lexicon_alone.error());
  const auto shipped = model::view_model(std::as_bytes(std::span(context.embedded.model)));
  if (!shipped) return std::unexpected(shipped.error());
  const auto findings = evaluation::run_experiment(read->material,
                                                   {.lexicon = lexicon,
                                                    .tuned = **tuned,
                                                    .base = **base,
                                                    .lexicon_alone = **lexicon_alone,
                                                    .temperatures = shipped->head->temperatures,
                                                    .weights = &*shipped},
                                                   {.dev = options.split == "dev", .quick = options.quick},
                                                   [](std::string_view step) { fmt::print(stderr, "{}\n", step); });
  if (!findings) return std::unexpected(findings.error());
  const auto paraphrases =
      evaluation::parse_paraphrases(read_whole(options.out + "/results/errors.tsv").value_or(std::string()));
  const evaluation::Versions versions{std::string((*tuned)->version()), std::string((*base)->version()),
                                      std::string((*lexicon_alone)->version()), lexicon.version()};
  if (auto done = write_all(evaluation::report(*findings, paraphrases, versions), options.out); !done) return done;
  const std::string headline = evaluation::headline(*findings);
  fmt::print("{}", headline);
  return options.headline.empty() ? Result<void>() : write_headline(options.headline, headline);
}

}  // namespace crowdline::app
