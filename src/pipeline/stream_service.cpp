#include "pipeline/stream_service.h"

#include <unistd.h>

#include <algorithm>

#include "pipeline/live_stream.h"
#include "pipeline/stream_change.h"
#include "pipeline/stream_import.h"

namespace crowdline::pipeline {
namespace {

// Of a stream that is followed while it runs: the platform's chat and texts, or the demo's.
store::Provenance live_provenance(const chat::StreamInfo& info, std::int64_t now_ms) {
  if (info.platform == chat::Platform::kFile) return {.chat = "demo", .facts = "demo"};
  return {.chat = "api", .facts = "api", .api_text_ms = now_ms};
}

constexpr const char* kExportHint =
    "export its chat with TwitchDownloader, yt-dlp or chat-downloader and drop the file on the page (or: crowdline "
    "analyze FILE --video LINK)";

// A channel's address may have led to one of its videos.
Json video_of_opened(const chat::Link& link, const OpenedLive& opened) {
  if (link.kind == chat::LinkKind::kVideo) return video_of(link);
  const auto shown = chat::classify_link(opened.whole ? opened.whole->info().url : opened.source->info().url);
  return video_of(shown ? *shown : link);
}

}  // namespace

Json video_of(const chat::Link& link) {
  if (link.platform == chat::Platform::kYoutube && link.kind == chat::LinkKind::kVideo)
    return {{"kind", "youtube"}, {"id", link.id}};
  if (link.platform == chat::Platform::kTwitch && link.kind == chat::LinkKind::kVideo)
    return {{"kind", "twitch"}, {"id", "v" + link.id}, {"live", false}};
  if (link.platform == chat::Platform::kTwitch && link.kind == chat::LinkKind::kChannel)
    return {{"kind", "twitch"}, {"id", link.id}, {"live", true}};
  return {{"kind", "none"}};
}

StreamService::StreamService(store::TimelineStore& store, EngineSource engine, ServiceSettings settings)
    : store_(store),
      engine_(std::move(engine)),
      settings_(std::move(settings)),
      builders_(std::max(2U, std::thread::hardware_concurrency())),
      files_(settings_.waiting_imports),
      wholes_(settings_.waiting_imports),
      file_importer_([this] { serve_imports(files_); }),
      whole_importer_([this] { serve_imports(wholes_); }) {}

StreamService::~StreamService() { stop_all(); }

void StreamService::stop_all() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
    for (const auto& [id, import] : imports_) import->ask_to_stop();
    for (const auto& [id, running] : live_) running->source->stop();
  }
  for (ImportQueue* queue : {&files_, &wholes_}) queue->close();
  for (std::jthread* importer : {&file_importer_, &whole_importer_}) {
    if (importer->joinable()) importer->join();
  }
  std::unique_lock lock(mutex_);
  ended_.wait(lock, [this] { return live_.empty(); });
  const auto finished = std::move(finished_);
  finished_.clear();
  lock.unlock();  // joined without the lock that they leave last
}

Result<void> StreamService::recover() {
  std::vector<store::StreamRecord> unfinished;
  for (std::size_t page = 1;; ++page) {
    auto streams = store_.streams({.page = page, .page_size = 100});
    if (!streams) return std::unexpected(streams.error());
    if (streams->streams.empty()) break;
    for (store::StreamRecord& record : streams->streams) {
      const bool over = record.status == store::StreamStatus::kEnded || record.status == store::StreamStatus::kFailed;
      if (!over && !is_elsewhere(record)) unfinished.push_back(std::move(record));
    }
  }
  for (const store::StreamRecord& record : unfinished) {
    if (record.status == store::StreamStatus::kLive && resume(record)) continue;
    if (auto marked = mark_ended(record); !marked) return marked;
  }
  remove_lost_journals();
  return {};
}

Result<void> StreamService::mark_ended(store::StreamRecord record) {
  const bool importing = record.status == store::StreamStatus::kImporting;
  record.status = importing ? store::StreamStatus::kFailed : store::StreamStatus::kEnded;
  if (importing) record.error = "Crowdline was closed during the import; import the file again";
  record.info.kind = importing ? record.info.kind : chat::StreamKind::kEnded;
  record.live_edge_ms.reset();
  record.progress.reset();
  record.owner.clear();
  return store_record(record, false);
}

Result<void> StreamService::store_record(const store::StreamRecord& record, bool clear) {
  store::StreamChange change{.stream = record.info.id, .record = record, .clear = clear};
  add_record_event(change);
  auto stored = store_.apply(change);
  hub_.notify(record.info.id);
  return stored;
}

Result<store::StreamRecord> StreamService::start_live(OpenedLive opened, Json video, std::int64_t window_ms) {
  const chat::StreamInfo info = opened.source->info();
  if (auto ours = refuse_elsewhere(info.id); !ours) return std::unexpected(ours.error());
  if (is_live(info.id)) return store_.stream(info.id);
  auto live = std::make_shared<Live>();
  live->source = std::move(opened.source);
  live->key = opened.key;
  live->settings = {.window_ms = window_ms > 0 ? window_ms : settings_.window_ms,
                    .video = std::move(video),
                    .created_ms = settings_.wall_ms(),
                    .owner = owner_name(),
                    .provenance = live_provenance(info, settings_.wall_ms()),
                    .on_batch = settings_.on_batch,
                    .on_summaries = settings_.on_summaries};
  if (!settings_.buffer_folder.empty() && !info.url.empty()) {  // without an address nobody could go on with it
    auto journal = buffer::ChatJournal::create(journal_path(info.id), {.info = info,
                                                                       .key = live->key,
                                                                       .window_ms = live->settings.window_ms,
                                                                       .created_ms = live->settings.created_ms});
    if (!journal) return std::unexpected(journal.error());
    live->journal = std::move(*journal);
  }
  const store::StreamRecord record{.info = info,
                                   .status = store::StreamStatus::kLive,
                                   .created_ms = live->settings.created_ms,
                                   .live_edge_ms = 0,
                                   .video = live->settings.video,
                                   .owner = live->settings.owner,
                                   .provenance = live->settings.provenance};
  return run(std::move(live), record, true);
}

Result<store::StreamRecord> StreamService::run(std::shared_ptr<Live> live, store::StreamRecord record, bool fresh) {
  const std::string id = record.info.id;
  const std::lock_guard lock(mutex_);
  if (stopping_) return fail(ErrorCode::kNotAllowed, "Crowdline is stopping");
  if (live_.contains(id)) return store_.stream(id);
  finished_.clear();  // joins threads that are past their last line
  if (auto stored = store_record(record, fresh); !stored) return std::unexpected(stored.error());
  live->settings.journal = live->journal.get();
  live->settings.before = live->before.get();
  live->settings.builders = &builders_;
  live_[id] = live;
  live->thread = std::jthread([this, running = live.get(), id] {
    const auto done =
        run_live(*running->source, running->key, running->settings, engine_(), store_, hub_, settings_.steady_ms);
    if (settings_.on_live_end) settings_.on_live_end(id, done);
    const std::lock_guard end_lock(mutex_);
    // A thread cannot join itself: the next one to start or to stop does.
    finished_.push_back(std::move(live_.at(id)));
    live_.erase(id);
    ended_.notify_all();
  });
  return record;
}

Result<void> StreamService::replace_summary(const std::string& stream, const std::string& old_json,
                                            const summary::Summary& now) {
  store::StreamChange change{.stream = stream};
  change.summaries.push_back(summary_piece(now));
  change.summaries.back().instead_of = old_json;
  change.events.push_back({.name = "summary", .data = change.summaries.back().json});
  auto stored = store_.apply(change);
  if (stored) hub_.notify(stream);
  return stored;
}

Result<store::StreamRecord> StreamService::open_link(std::string_view text) {
  auto link = chat::classify_link(text);
  if (!link)
    return fail(ErrorCode::kUsage, "that is no YouTube or Twitch link",
                "paste the address of a video, a stream or a channel");
  auto stored = store_.stream_by_url(link->url);
  const bool readable = settings_.opener != nullptr && settings_.opener->takes(*link);
  // What was stored of a channel is an earlier stream of it, unless it runs here; a new one is opened beside it. A video stays
  // what it is.
  const bool keeps = link->kind == chat::LinkKind::kVideo && stored && stored->status != store::StreamStatus::kFailed;
  if (stored && (!readable || keeps || is_live(stored->info.id) || is_elsewhere(*stored))) return stored;
  if (readable) return open_live(*link);
  if (settings_.recordings != nullptr && link->platform == chat::Platform::kTwitch &&
      link->kind == chat::LinkKind::kVideo)
    return open_recording(*link);
  return fail(ErrorCode::kNotFound,
              "nothing is stored for " + link->url + " yet, and its chat can be read from a file only", kExportHint);
}

// The stored stream plays beside its recording from now on.
Result<store::StreamRecord> StreamService::open_recording(const chat::Link& link) {
  const auto found = settings_.recordings->find(link);
  if (!found)
    return fail(ErrorCode::kNotFound, "nothing is stored for " + link.url + " yet: " + found.error().what,
                found.error().code == ErrorCode::kNotAllowed ? found.error().hint : kExportHint);
  auto record = store_.stream(found->stream);
  if (!record || record->video == found->video) return record;
  record->video = found->video;
  if (auto stored = store_record(*record, false); !stored) return std::unexpected(stored.error());
  return record;
}

Result<store::StreamRecord> StreamService::start_opened(const chat::Link& link, OpenedLive opened) {
  Json video = video_of_opened(link, opened);
  if (opened.whole) return start_whole(std::move(opened.whole), opened.key, std::move(video));
  return start_live(std::move(opened), std::move(video));
}

// Only one thread opens a channel; asking the platform may take a while.
Result<store::StreamRecord> StreamService::open_live(const chat::Link& link) {
  {
    const std::lock_guard lock(mutex_);
    if (stopping_) return fail(ErrorCode::kNotAllowed, "Crowdline is stopping");
    if (!opening_.insert(link.url).second)
      return fail(ErrorCode::kNotAllowed, link.url + " is being opened already", "look again in a moment");
  }
  auto opened = settings_.opener->open(link);
  auto started = opened ? start_opened(link, *std::move(opened)) : std::unexpected(opened.error());
  const std::lock_guard lock(mutex_);
  opening_.erase(link.url);
  return started;
}

void StreamService::keep_clips(const std::string& stream, std::span<const StreamClip> clips) {
  const store::StreamChange change = clips_change(stream, clips);
  const auto stored = store_.clips(stream);
  if (stored && !same_clips(*stored, change) && store_.apply(change)) hub_.notify(stream);
}

bool StreamService::is_live(std::string_view stream) {
  const std::lock_guard lock(mutex_);
  return live_.contains(stream);
}

// A record is owned as long as its stream is read.
bool StreamService::is_elsewhere(const store::StreamRecord& record) const {
  return settings_.owner != nullptr && settings_.owner->is_other(record.owner);
}

Result<void> StreamService::refuse_elsewhere(std::string_view stream) const {
  const auto record = store_.stream(stream);
  if (!record || !is_elsewhere(*record)) return {};
  return fail(ErrorCode::kNotAllowed, fmt::format("the stream {} is read by another Crowdline", stream),
              "end it there (Ctrl-C in its terminal) first");
}

bool StreamService::ask_to_stop(std::string_view stream) {
  const std::lock_guard lock(mutex_);
  if (const auto import = imports_.find(stream); import != imports_.end()) {
    import->second->ask_to_stop();
    return true;
  }
  if (const auto running = live_.find(stream); running != live_.end()) {
    running->second->source->stop();
    return true;
  }
  return false;
}

Result<store::StreamRecord> StreamService::stop(std::string_view stream) {
  auto record = store_.stream(stream);  // first: a stream of which nothing was read is gone as soon as it stops
  if (!record || ask_to_stop(stream)) return record;
  if (auto ours = refuse_elsewhere(stream); !ours) return std::unexpected(ours.error());
  return record;
}

void StreamService::wait_until_stopped(std::string_view stream) {
  std::unique_lock lock(mutex_);
  ended_.wait_for(lock, std::chrono::seconds(10),
                  [&] { return !imports_.contains(stream) && !live_.contains(stream); });
}

Result<void> StreamService::remove(std::string_view stream) {
  if (auto ours = refuse_elsewhere(stream); !ours) return ours;
  if (ask_to_stop(stream)) wait_until_stopped(stream);
  auto removed = store_.remove(stream);
  if (removed && settings_.on_removed) settings_.on_removed(std::string(stream));
  if (removed) hub_.notify(stream);
  return removed;
}

std::unique_ptr<ChangeSubscription> StreamService::subscribe(std::string_view stream, std::function<void()> on_change) {
  return hub_.subscribe(stream, std::move(on_change));
}

}  // namespace crowdline::pipeline
