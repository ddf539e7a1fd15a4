// analyze: a chat file in, a timeline out.
#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <optional>
#include <thread>

#include "app/chat_input.h"
#include "app/commands.h"
#include "app/process_clock.h"
#include "app/progress_line.h"
#include "app/retention.h"
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
#include "pipeline/video_info.h"

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

Result<formats::ChatFileOptions> file_options(const AnalyzeOptions& options) {
  formats::ChatFileOptions file{.path = options.input, .title = options.title, .stop = &stop_requested()};
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
                           const ChatInput& input) {
  auto store = open_store(settings);
  if (!store) return std::unexpected(store.error());
  pipeline::SessionUpdate update = session.take_update();  // writes the summaries, which the record tells of
  store::StreamRecord record = pipeline::make_record(session, engine, store::StreamStatus::kEnded);
  record.created_ms = wall_ms();
  if (input.video()) record.video = pipeline::video_of(*input.video());
  record.provenance = input.provenance();
  record.heatmap = input.heatmap();
  store::StreamChange change = pipeline::make_change(session, update, record);
  update = {};
  change.clear = true;
  change.events.clear();
  pipeline::add_record_event(change);
  if (auto stored = (*store)->apply(change); !stored) return stored;
  auto retention = Retention::make(settings, **store, nullptr);
  if (!retention) return std::unexpected(retention.error());
  if (const std::string done = retention->tick(); !done.empty()) fmt::print(stderr, "{}\n", done);
  return {};
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

// What is stored of the link; nullopt: nothing.
std::optional<Result<void>> show_stored_link(const CommandContext& context, const AnalyzeOptions& options,
                                             const chat::Link& link) {
  auto store = open_store(context.settings);
  if (!store) return std::unexpected(store.error());
  auto record = (*store)->stream_by_url(link.url);
  if (!record || record->status == store::StreamStatus::kFailed) return std::nullopt;
  return show_stream(context, record->info.id, {}, options.json);
}

// A .info.json of yt-dlp is no chat: what it knows goes to the stream that is stored of its video.
Result<void> take_video_info(const CommandContext& context, const formats::VideoInfoFile& info) {
  auto store = open_store(context.settings);
  if (!store) return std::unexpected(store.error());
  const auto record = pipeline::add_video_info(**store, info);
  if (!record) return std::unexpected(record.error());
  fmt::print("What is replayed most, {} stretches, stands beside {} now.\n", info.heatmap.size(), record->info.id);
  return {};
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

// Tells a source that reads from the network when the user has had enough.
class StopWatch {
 public:
  explicit StopWatch(ChatInput& input)
      : thread_([&input](const std::stop_token& over) {
          while (!over.stop_requested() && !stop_requested()) std::this_thread::sleep_for(kLook);
          if (stop_requested()) input.stop();
        }) {}

 private:
  static constexpr std::chrono::milliseconds kLook{50};
  std::jthread thread_;
};

Result<std::unique_ptr<pipeline::StreamSession>> run_analysis(ChatInput& input, std::int64_t window_ms,
                                                              const pipeline::Engine& engine) {
  ProgressLine line;
  const StopWatch watch(input);
  static const std::atomic<bool> kNever = false;
  auto session = pipeline::analyze_source(
      input.chat(), input.key(), window_ms, engine, input.stops_itself() ? kNever : stop_requested(),
      [&line](const pipeline::FileProgress& progress) {
        line.show(progress.share.value_or(-1), fmt::format("{} messages", progress.messages));
      });
  if (session) (*session)->counts().reader = input.reader();
  return session;
}

Result<std::unique_ptr<ChatInput>> open_input(const CommandContext& context, const AnalyzeOptions& options,
                                              const std::optional<chat::Link>& link) {
  if (link) return ChatInput::of_link(context.settings, *link);
  auto file = file_options(options);
  if (!file) return std::unexpected(file.error());
  return ChatInput::of_file(context.settings, *std::move(file));
}

// The input as a link, where it is no file.
std::optional<chat::Link> link_of(const std::string& input) {
  if (is_file(input)) return std::nullopt;
  auto link = chat::classify_link(input);
  const bool address = input.find('.') != std::string::npos && input.find('/') != std::string::npos;
  return link && address ? std::optional(*std::move(link)) : std::nullopt;
}

}  // namespace

Result<void> analyze(const CommandContext& context, const AnalyzeOptions& options) {
  const auto window_ms = window_of(options.window);
  if (!window_ms) return std::unexpected(window_ms.error());
  if (auto known = check_formats(options); !known) return known;
  const auto link = link_of(options.input);
  if (link) {
    if (auto shown = show_stored_link(context, options, *link)) return *shown;
  } else if (const auto info = formats::open_video_info(options.input)) {
    return take_video_info(context, *info);
  }
  auto parts = Parts::make(context.settings, context.embedded);
  if (!parts) return std::unexpected(parts.error());
  auto scorer = (*parts)->models().find(options.model);
  if (!scorer) return std::unexpected(scorer.error());
  auto input = open_input(context, options, link);
  if (!input) return std::unexpected(input.error());

  const pipeline::Engine engine = (*parts)->engine(**scorer, options.compare);
  auto session = run_analysis(**input, *window_ms, engine);
  if (!session) return std::unexpected(session.error());
  if (stop_requested()) fmt::print(stderr, "Stopped early: this is what was read until then.\n");
  if (auto stored = store_session(context.settings, **session, engine, **input); !stored) return stored;
  formats::TimelineDocument document = (*session)->document();
  document.heatmap = (*input)->heatmap();
  print_result(options, document);
  return write_exports(options, document);
}

}  // namespace crowdline::app
