// analyze: a chat file in, a timeline out.
#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>

#include "app/commands.h"
#include "app/progress_line.h"
#include "app/signals.h"
#include "app/stored_streams.h"
#include "app/terminal_recap.h"
#include "app/whole_file.h"
#include "base/time_text.h"
#include "chat/link.h"
#include "formats/chat_file.h"
#include "formats/export.h"
#include "formats/timeline_text.h"
#include "pipeline/file_analysis.h"
#include "pipeline/stream_change.h"
#include "pipeline/stream_service.h"

namespace crowdline::app {
namespace {

constexpr std::int64_t kShortestWindow = 10'000;
constexpr std::int64_t kLongestWindow = 300'000;

Result<std::int64_t> window_of(const std::string& text) {
  const auto window_ms = parse_offset(text);
  if (!window_ms || *window_ms < kShortestWindow || *window_ms > kLongestWindow || *window_ms % 1000 != 0) {
    return fail(ErrorCode::kUsage, text + " is no length of a window", "choose 10s to 300s");
  }
  return *window_ms;
}

Result<formats::ChatFileOptions> file_options(const AnalyzeOptions& options, NameKey key) {
  formats::ChatFileOptions file{.path = options.input, .key = key, .title = options.title, .stop = &stop_requested()};
  if (!options.platform.empty()) {
    if (options.platform != "twitch" && options.platform != "youtube") {
      return fail(ErrorCode::kUsage, options.platform + " is no platform", "choose twitch or youtube");
    }
    file.platform = options.platform == "twitch" ? chat::Platform::kTwitch : chat::Platform::kYoutube;
  }
  if (!options.duration.empty()) {
    const auto duration_ms = parse_offset(options.duration);
    if (!duration_ms || *duration_ms <= 0)
      return fail(ErrorCode::kUsage, options.duration + " is no length", "write it like 1:02:03");
    file.duration_ms = *duration_ms;
  }
  if (!options.video.empty()) {
    auto link = chat::classify_link(options.video);
    if (!link) return fail(ErrorCode::kUsage, options.video + " is no YouTube or Twitch link");
    file.video = *link;
  }
  return file;
}

Result<void> check_formats(const AnalyzeOptions& options) {
  for (const std::string& format : options.formats) {
    if (std::ranges::find(formats::export_formats(), format) != formats::export_formats().end()) continue;
    return fail(ErrorCode::kUsage, "there is no format " + format,
                fmt::format("choose from {}", fmt::join(formats::export_formats(), ", ")));
  }
  return {};
}

Result<void> store_session(const Settings& settings, pipeline::StreamSession& session, const pipeline::Engine& engine,
                           const std::optional<chat::Link>& video) {
  auto store = open_store(settings);
  if (!store) return std::unexpected(store.error());
  const pipeline::SessionUpdate update = session.take_update();  // writes the summaries, which the record tells of
  store::StreamRecord record = pipeline::make_record(session, engine, store::StreamStatus::kEnded);
  using namespace std::chrono;
  record.created_ms = duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
  if (video) record.video = pipeline::video_of(*video);
  store::StreamChange change = pipeline::make_change(session, update, record);
  change.clear = true;
  change.events.clear();
  pipeline::add_record_event(change);
  return (*store)->apply(change);
}

Result<void> write_exports(const AnalyzeOptions& options, const formats::TimelineDocument& document) {
  const std::string folder = options.out_folder.empty() ? "." : options.out_folder;
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  for (const std::string& format : options.formats) {
    auto file = formats::export_document(format, document);
    if (!file) return std::unexpected(file.error());
    const std::string path = folder + "/" + file->file_name;
    if (auto written = write_whole(path, file->bytes); !written) return written;
    if (!options.json) fmt::print("Wrote {}\n", path);
  }
  return {};
}

// The input is a link that is stored already.
Result<void> show_stored_link(const CommandContext& context, const AnalyzeOptions& options, const chat::Link& link) {
  auto store = open_store(context.settings);
  if (!store) return std::unexpected(store.error());
  auto record = (*store)->stream_by_url(link.url);
  if (!record) {
    return fail(
        ErrorCode::kNotFound, "nothing is stored for " + link.url + " yet, and analyze reads chat from files only",
        "export its chat with TwitchDownloader, yt-dlp or chat-downloader, then: crowdline analyze FILE --video " +
            link.url);
  }
  return show_stream(context, record->info.id, {}, options.json);
}

bool is_file(const std::string& path) {
  std::error_code ignored;
  return path == "-" || std::filesystem::exists(path, ignored);
}

void print_result(const AnalyzeOptions& options, const formats::TimelineDocument& document) {
  if (options.json) {
    fmt::print("{}\n", formats::json_text(document));
    return;
  }
  fmt::print("{}", terminal_recap(document, style_for(STDOUT_FILENO)));
  fmt::print("\nStored as {}. See it on the page: crowdline serve\n", document.stream.id);
}

Result<std::unique_ptr<pipeline::StreamSession>> run_analysis(formats::ChatFile& source, NameKey key,
                                                              std::int64_t window_ms, const pipeline::Engine& engine) {
  ProgressLine line;
  auto session = pipeline::analyze_source(
      source, key, window_ms, engine, stop_requested(), [&line](const pipeline::FileProgress& progress) {
        line.show(progress.share.value_or(-1), fmt::format("{} messages", progress.messages));
      });
  if (session) (*session)->counts().reader = source.reader();
  return session;
}

}  // namespace

Result<void> analyze(const CommandContext& context, const AnalyzeOptions& options) {
  const auto window_ms = window_of(options.window);
  if (!window_ms) return std::unexpected(window_ms.error());
  if (auto known = check_formats(options); !known) return known;
  if (!is_file(options.input)) {
    if (const auto link = chat::classify_link(options.input);
        link && options.input.find('.') != std::string::npos && options.input.find('/') != std::string::npos) {
      return show_stored_link(context, options, *link);
    }
  }
  auto parts = Parts::make(context.settings, context.embedded);
  if (!parts) return std::unexpected(parts.error());
  auto scorer = (*parts)->models().find(options.model);
  if (!scorer) return std::unexpected(scorer.error());
  const NameKey key = NameKey::random();
  auto file = file_options(options, key);
  if (!file) return std::unexpected(file.error());
  auto source = formats::open_chat_file(*file);
  if (!source) return std::unexpected(source.error());

  const pipeline::Engine engine = (*parts)->engine(**scorer, options.compare);
  auto session = run_analysis(**source, key, *window_ms, engine);
  if (!session) return std::unexpected(session.error());
  if (stop_requested()) fmt::print(stderr, "Stopped early: this is what was read until then.\n");
  if (auto stored = store_session(context.settings, **session, engine, file->video); !stored) return stored;
  const formats::TimelineDocument document = (*session)->document();
  print_result(options, document);
  return write_exports(options, document);
}

}  // namespace crowdline::app
