// watch: a live stream in the terminal, until it ends or Ctrl-C.
#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <condition_variable>
#include <mutex>

#include "app/commands.h"
#include "app/platforms.h"
#include "app/process_clock.h"
#include "app/signals.h"
#include "app/stored_streams.h"
#include "app/terminal_recap.h"
#include "base/time_text.h"
#include "pipeline/stream_service.h"

namespace crowdline::app {
namespace {

constexpr std::chrono::milliseconds kLook{200};
constexpr std::size_t kEvents = 200;

// How the stream ended, told by its thread.
class Ending {
 public:
  void tell(const Result<void>& how) {
    const std::lock_guard lock(mutex_);
    how_ = how;
    changed_.notify_all();
  }
  // False when it has not ended within `limit`.
  bool wait(std::chrono::milliseconds limit) {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, limit, [this] { return how_.has_value(); });
  }
  Result<void> how() {
    const std::lock_guard lock(mutex_);
    return how_.value_or(Result<void>());
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::optional<Result<void>> how_;
};

std::string span_text(const Json& piece) {
  return fmt::format("{}-{}", format_offset(piece.value("start_ms", std::int64_t{0})),
                     format_offset(piece.value("end_ms", std::int64_t{0})));
}

// Text of others: no control character reaches the terminal.
std::string plain(std::string text) {
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < ' ' || c == 0x7F) c = ' ';
  }
  return text;
}

// Prints what happened since `sequence`; returns the newest one. A window that is corrected is printed once.
class Teller {
 public:
  explicit Teller(const store::TimelineStore& store, std::string stream) : store_(store), stream_(std::move(stream)) {}

  void tell_news() {
    auto events = store_.events_after(stream_, sequence_, kEvents);
    while (events && !events->empty()) {
      for (const store::StreamEvent& event : *events) tell(event);
      sequence_ = events->back().sequence;
      events = store_.events_after(stream_, sequence_, kEvents);
    }
    std::fflush(stdout);
  }

 private:
  void tell(const store::StreamEvent& event) {
    const auto data = parse_json(event.data, "an event");
    if (!data) return;
    if (event.name == "summary" && data->value("level", "") == "window") {
      const std::int64_t start_ms = data->value("start_ms", std::int64_t{0});
      if (start_ms <= last_ms_) return;
      last_ms_ = start_ms;
      fmt::print("{}  {}\n", span_text(*data), plain(data->value("text", "")));
    }
    if (event.name == "status")
      tell_trouble(data->contains("error") && (*data)["error"].is_string() ? plain((*data)["error"].get<std::string>())
                                                                           : "");
    if (event.name == "gap")
      fmt::print("{}  (chat was lost: {})\n", span_text(*data), plain(data->value("reason", "")));
  }

  void tell_trouble(const std::string& trouble) {
    if (trouble == trouble_) return;
    trouble_ = trouble;
    fmt::print("{}\n", trouble.empty() ? "Reading." : "crowdline: " + trouble + ".");
  }

  const store::TimelineStore& store_;
  const std::string stream_;
  std::string trouble_;
  std::int64_t sequence_ = 0;
  std::int64_t last_ms_ = INT64_MIN;
};

Result<void> print_whole(const store::TimelineStore& store, const std::string& stream) {
  auto document = read_document(store, stream);
  if (!document) return std::unexpected(document.error());
  fmt::print("\n{}", terminal_recap(*document, style_for(STDOUT_FILENO)));
  fmt::print("\nStored as {}. See it on the page: crowdline serve\n", stream);
  return {};
}

// Prints the news of a stream of this process until it ends; Ctrl-C ends it.
Result<void> follow(pipeline::StreamService& service, const store::TimelineStore& store, const std::string& stream,
                    Ending& ending) {
  Teller teller(store, stream);
  while (!ending.wait(kLook)) {
    teller.tell_news();
    if (stop_requested()) (void)service.stop(stream);
  }
  teller.tell_news();
  const auto record = store.stream(stream);
  if (const auto how = ending.how(); !how) {
    if (record && record->messages == 0) (void)service.remove(stream);  // there is nothing to look at
    return how;
  }
  if (record) return print_whole(store, stream);
  fmt::print("Nothing was read, and nothing is stored.\n");
  return {};
}

}  // namespace

Result<void> watch(const CommandContext& context, const std::string& text) {
  auto parts = Parts::make(context.settings, context.embedded);
  if (!parts) return std::unexpected(parts.error());
  auto store = open_store(context.settings);
  if (!store) return std::unexpected(store.error());
  const auto window = window_ms(context.settings);
  if (!window) return std::unexpected(window.error());
  auto platforms = Platforms::make(context.settings, false);
  if (!platforms) return std::unexpected(platforms.error());
  auto scorer = (*parts)->models().find("tuned");
  if (!scorer) return std::unexpected(scorer.error());
  const pipeline::Engine engine = (*parts)->engine(**scorer, true);
  auto owner = make_owner(context.settings);
  if (!owner) return std::unexpected(owner.error());
  Ending ending;
  pipeline::StreamService service(
      **store, [&engine]() -> const pipeline::Engine& { return engine; },
      {.window_ms = *window,
       .wall_ms = wall_ms,
       .steady_ms = steady_ms,
       .opener = platforms->openers.get(),
       .owner = owner->get(),
       .on_live_end = [&ending](std::string_view, const Result<void>& how) { ending.tell(how); }});
  auto record = service.open_link(text);
  if (!record) return std::unexpected(record.error());
  if (record->status != store::StreamStatus::kLive) return print_whole(**store, record->info.id);
  fmt::print("Watching {}; Ctrl-C ends it.\n", record->info.url);
  const auto followed = follow(service, **store, record->info.id, ending);
  platforms->twitch_access->stop();
  return followed;
}

}  // namespace crowdline::app
