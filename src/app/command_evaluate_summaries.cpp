// model evaluate --summaries: measures the writer against references and writes the report.
#include <fmt/format.h>

#include <cstdlib>

#include "app/commands.h"
#include "app/summary_material.h"
#include "app/whole_file.h"
#include "base/json.h"
#include "evaluation/report_summaries.h"
#include "evaluation/summary_candidates.h"

namespace crowdline::app {
namespace {

SummaryFiles files_of(const EvaluateOptions& options) {
  const char* set = std::getenv("CROWDLINE_SHARED");
  const std::string shared = !options.shared.empty() ? options.shared : set != nullptr ? set : "../shared";
  const std::string data = shared + "/data";
  SummaryFiles files{.references = data + "/references/dev.jsonl", .chat = {}};
  if (!options.chat.empty()) files.chat.push_back(options.chat);
  files.chat.insert(files.chat.end(),
                    {data + "/greatsphynx/sample", data + "/twitch-json", data + "/youtube/chat-downloader"});
  return files;
}

// What score_summaries.py of the references reads.
Result<void> write_candidates(const evaluation::SummaryMaterial& material, const std::string& path) {
  if (path.empty()) return {};
  const auto cases = evaluation::find_cases(material);
  if (!cases) return std::unexpected(cases.error());
  std::string lines;
  for (const evaluation::ReferenceCase& one : *cases) {
    const evaluation::WrittenText& text = one.right().written;
    lines += to_text(Json{
                 {"window", one.reference->window}, {"title", text.title}, {"text", text.text}, {"mood", text.mood}}) +
             "\n";
  }
  return write_whole(path, lines);
}

}  // namespace

Result<void> evaluate_summaries(const CommandContext& context, const EvaluateOptions& options) {
  auto parts = Parts::make(context.settings, context.embedded);
  if (!parts) return std::unexpected(parts.error());
  const auto tuned = (*parts)->models().find("tuned");
  if (!tuned) return std::unexpected(tuned.error());
  const pipeline::Engine engine = (*parts)->engine(**tuned, false);
  const auto material = read_summary_material(files_of(options), engine);
  if (!material) return std::unexpected(material.error());
  if (auto done = write_candidates(*material, options.candidates); !done) return done;
  const auto findings = evaluation::run_summary_experiment(*material);
  if (!findings) return std::unexpected(findings.error());
  fmt::print("{}", evaluation::summaries_headline(*findings));
  for (const std::string& claim : findings->style.wrong) fmt::print(stderr, "not borne out: {}\n", claim);
  const std::string page =
      "# Summaries\n\nWritten by `./dev evaluate` (`crowdline model evaluate --summaries`); running it again gives the "
      "same bytes.\n\n" +
      evaluation::summaries_section(*findings);
  return write_whole(options.out + "/results-summaries.md", page);
}

}  // namespace crowdline::app
