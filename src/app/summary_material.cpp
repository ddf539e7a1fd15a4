#include "app/summary_material.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>

#include <fmt/format.h>

#include "app/signals.h"
#include "app/whole_file.h"
#include "formats/chat_file.h"
#include "pipeline/file_analysis.h"

namespace crowdline::app {
namespace {

constexpr std::size_t kBatch = 1024;

using evaluation::StreamWindow;
using evaluation::SummarizedStream;

Result<std::string> chat_path(const SummaryFiles& files, const std::string& stream) {
  for (const std::string& folder : files.chat) {
    for (const char* ending : {".tsv", ".json"}) {
      std::error_code ignored;
      std::string path = folder + "/" + stream + ending;
      if (std::filesystem::exists(path, ignored)) return path;
    }
  }
  return fail(ErrorCode::kUsage, "there is no chat of stream " + stream,
              "unpack it with ./dev evaluate, or name --chat");
}

Result<std::unique_ptr<formats::ChatFile>> open_chat(const std::string& path, NameKey key) {
  return formats::open_chat_file({.path = path, .key = key});
}

StreamWindow* window_at(std::vector<StreamWindow>& windows, std::int64_t at_ms) {
  const auto after = std::ranges::upper_bound(windows, at_ms, {}, &StreamWindow::start_ms);
  if (after == windows.begin() || std::prev(after)->end_ms <= at_ms) return nullptr;
  return &*std::prev(after);
}

// Amounts of a window's events: of each one, and of a kind together as a text tells it.
struct EventSums {
  std::map<std::pair<StreamWindow*, chat::EventKind>, std::int64_t> sums;

  void add(StreamWindow* window, const chat::ChannelEvent& event) {
    using enum chat::EventKind;
    window->record.amounts.push_back(event.amount);
    if (event.kind == kGift || event.kind == kRaid) sums[{window, event.kind}] += event.amount;
    if (event.kind == kSubscription || event.kind == kPaid) ++sums[{window, event.kind}];
  }
  void finish() {
    for (const auto& [key, sum] : sums) key.first->record.amounts.push_back(sum);
  }
};

void add_item(const chat::SourceItem& item, std::vector<StreamWindow>& windows, EventSums& events) {
  if (const auto* message = std::get_if<chat::ChatMessage>(&item); message != nullptr && message->offset_ms) {
    if (StreamWindow* window = window_at(windows, *message->offset_ms))
      window->record.chat.push_back({*message->offset_ms, message->chatter, message->text});
  } else if (const auto* event = std::get_if<chat::ChannelEvent>(&item); event != nullptr && event->offset_ms) {
    if (StreamWindow* window = window_at(windows, *event->offset_ms)) events.add(window, *event);
  }
}

// Messages and amounts of events, as the file has them.
Result<void> add_chat(const std::string& path, NameKey key, std::vector<StreamWindow>& windows) {
  auto file = open_chat(path, key);
  if (!file) return std::unexpected(file.error());
  EventSums events;
  while (true) {
    const auto items = (*file)->next(kBatch);
    if (!items) return std::unexpected(items.error());
    if (items->empty()) break;
    for (const chat::SourceItem& item : *items) add_item(item, windows, events);
  }
  events.finish();
  return {};
}

StreamWindow window_of(const formats::TimelineDocument& document, std::size_t place) {
  const timeline::Window& window = document.windows[place];
  StreamWindow out{.start_ms = window.start_ms, .end_ms = window.end_ms};
  out.record.seconds = window.seconds();
  out.quiet = summary::is_quiet(window);
  if (window.view.mood) out.written.mood = timeline::to_string(*window.view.mood);
  for (const summary::Summary& summary : document.summaries) {
    if (summary.level != summary::Level::kWindow || summary.start_ms != window.start_ms) continue;
    out.written.title = summary.title;
    out.written.text = summary.text;
  }
  return out;
}

// Mean of one window, in ms, of all that are not quiet.
double writing_time(const formats::TimelineDocument& document, const pipeline::Engine& engine) {
  using Clock = std::chrono::steady_clock;
  std::size_t written = 0;
  const auto begin = Clock::now();
  for (std::size_t i = 0; i < document.windows.size(); ++i) {
    if (summary::is_quiet(document.windows[i])) continue;
    const std::size_t first = i > 5 ? i - 5 : 0;
    const summary::WriterContext context{.stream = document.stream,
                                         .meanings = engine.meanings,
                                         .before = std::span(document.windows).subspan(first, i - first),
                                         .last_text = {}};
    written += !engine.writer.write_window(document.windows[i], context).text.empty();
  }
  const std::chrono::duration<double, std::milli> spent = Clock::now() - begin;
  return written == 0 ? 0 : spent.count() / static_cast<double>(written);
}

void count_earlier(std::vector<StreamWindow>& windows) {
  std::vector<std::uint32_t> counts;
  for (StreamWindow& window : windows) {
    window.record.earlier = counts;
    counts.push_back(static_cast<std::uint32_t>(window.record.chat.size()));
  }
}

Result<SummarizedStream> read_stream(const std::string& name, const std::string& path, std::int64_t window_ms,
                                     const pipeline::Engine& engine, double& writing_ms) {
  const NameKey key = NameKey::random();
  auto file = open_chat(path, key);
  if (!file) return std::unexpected(file.error());
  const auto session = pipeline::analyze_source(**file, key, window_ms, engine, stop_requested(), [](const auto&) {});
  if (!session) return std::unexpected(session.error());
  (*session)->take_update();
  const formats::TimelineDocument document = (*session)->document();
  SummarizedStream stream{.name = name, .known = document.stream.title + " " + document.stream.category, .windows = {}};
  for (std::size_t i = 0; i < document.windows.size(); ++i) stream.windows.push_back(window_of(document, i));
  if (auto done = add_chat(path, key, stream.windows); !done) return std::unexpected(done.error());
  count_earlier(stream.windows);
  writing_ms = std::max(writing_ms, writing_time(document, engine));
  return stream;
}

}  // namespace

Result<evaluation::SummaryMaterial> read_summary_material(const SummaryFiles& files, const pipeline::Engine& engine) {
  const auto text = read_whole(files.references);
  if (!text) return std::unexpected(text.error());
  auto references = evaluation::parse_references(*text);
  if (!references) return std::unexpected(references.error());
  evaluation::SummaryMaterial material{.references = std::move(*references), .streams = {}};
  for (const evaluation::ReferenceWindow& reference : material.references) {
    if (std::ranges::find(material.streams, reference.stream, &SummarizedStream::name) != material.streams.end())
      continue;
    const auto path = chat_path(files, reference.stream);
    if (!path) return std::unexpected(path.error());
    auto stream =
        read_stream(reference.stream, *path, reference.end_ms - reference.start_ms, engine, material.writing_ms);
    if (!stream) return std::unexpected(stream.error());
    material.streams.push_back(std::move(*stream));
  }
  return material;
}

}  // namespace crowdline::app
