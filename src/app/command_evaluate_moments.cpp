// model evaluate --moments: measures moments against viewers' clips and writes their part of the report.
#include <fmt/format.h>

#include <cstdlib>

#include "app/commands.h"
#include "app/signals.h"
#include "app/whole_file.h"
#include "evaluation/report_moments.h"
#include "formats/chat_file.h"
#include "pipeline/file_analysis.h"

namespace crowdline::app {
namespace {

constexpr std::int64_t kWindowMs = 60'000;

Result<evaluation::WatchedStream> watch_stream(const std::string& name, const std::string& path,
                                               const pipeline::Engine& engine) {
  const NameKey key = NameKey::random();
  auto file = formats::open_chat_file({.path = path, .key = key});
  if (!file) return std::unexpected(file.error());
  const auto session = pipeline::analyze_source(**file, key, kWindowMs, engine, stop_requested(), [](const auto&) {});
  if (!session) return std::unexpected(session.error());
  (*session)->take_update();
  return evaluation::WatchedStream{.name = name, .lanes = (*session)->lanes(), .moments = (*session)->moments()};
}

}  // namespace

Result<void> evaluate_moments(const CommandContext& context, const EvaluateOptions& options) {
  const char* set = std::getenv("CROWDLINE_SHARED");
  const std::string shared = !options.shared.empty() ? options.shared : set != nullptr ? set : "../shared";
  if (options.chat.empty())
    return fail(ErrorCode::kUsage, "the chats of the clips' streams are missing", "name their folder with --chat");
  const auto table = read_whole(shared + "/data/highlights/clips.tsv");
  if (!table) return std::unexpected(table.error());
  const auto clips = evaluation::parse_clips(*table);
  if (!clips) return std::unexpected(clips.error());
  auto parts = Parts::make(context.settings, context.embedded);
  if (!parts) return std::unexpected(parts.error());
  const auto tuned = (*parts)->models().find("tuned");
  if (!tuned) return std::unexpected(tuned.error());
  const pipeline::Engine engine = (*parts)->engine(**tuned, false);
  std::vector<evaluation::WatchedStream> streams;
  for (const evaluation::Clip& clip : *clips) {
    auto stream = watch_stream(clip.stream, options.chat + "/" + clip.stream + ".tsv", engine);
    if (!stream) return std::unexpected(stream.error());
    streams.push_back(*std::move(stream));
  }
  const auto findings = evaluation::run_moment_experiment(*clips, streams);
  if (!findings) return std::unexpected(findings.error());
  const std::string section = evaluation::moments_section(*findings);
  fmt::print("{}", section);
  const std::string path = options.out + "/results-summaries.md";
  return write_whole(path, evaluation::with_moments(read_whole(path).value_or("# Summaries\n\n"), section));
}

}  // namespace crowdline::app
