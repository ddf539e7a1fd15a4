// Imports: files one after the other, and beside them other chat that is read to its end, one after the other.
#include "pipeline/file_analysis.h"
#include "pipeline/stream_change.h"
#include "pipeline/stream_import.h"
#include "pipeline/video_info.h"

namespace crowdline::pipeline {
namespace {

constexpr std::int64_t kProgressEveryMs = 400;

}  // namespace

Result<store::StreamRecord> StreamService::import_file(const ImportRequest& request) {
  if (const auto info = formats::open_video_info(request.path)) return import_video_info(request, *info);
  const NameKey key = NameKey::random();
  auto import = std::make_shared<Import>(request, key);
  formats::ChatFileOptions options{.path = request.path, .key = key, .title = request.title, .stop = &import->stop};
  if (!request.video_link.empty()) {
    auto link = chat::classify_link(request.video_link);
    if (!link) return std::unexpected(link.error());
    options.video = *link;
  }
  const auto facts = join_facts(*import, options);
  auto source = formats::open_chat_file(options);
  if (!source) return std::unexpected(source.error());
  import->source = std::move(*source);
  if (facts) import->joined = std::make_unique<JoinedFile>(*import->source, *facts, !request.title.empty());
  if (options.video) import->record.video = video_of(*options.video);
  return enqueue(std::move(import));
}

// A .info.json is no chat: it goes to the stream that is stored of its video.
Result<store::StreamRecord> StreamService::import_video_info(const ImportRequest& request,
                                                             const formats::VideoInfoFile& info) {
  const TemporaryFile file(request.path, request.temporary);
  auto record = add_video_info(store_, info);
  if (!record) return record;
  hub_.notify(record->info.id);
  return record;
}

// Titles and the like from the platform, where it can be asked; without them the file stands for itself.
std::optional<chat::StreamInfo> StreamService::join_facts(Import& import, formats::ChatFileOptions& options) const {
  if (settings_.facts == nullptr || !options.video) return std::nullopt;
  auto facts = settings_.facts->facts(*options.video);
  if (!facts) return std::nullopt;
  add_facts(*facts, options);
  import.record.provenance.facts = "api";
  import.record.provenance.api_text_ms = settings_.wall_ms();
  return *std::move(facts);
}

Result<store::StreamRecord> StreamService::start_whole(std::unique_ptr<WholeSource> whole, NameKey key, Json video) {
  auto import = std::make_shared<Import>(ImportRequest{}, key);
  import->whole = std::move(whole);
  import->record.provenance = import->whole->provenance();
  import->record.video = std::move(video);
  return enqueue(std::move(import));
}

Result<store::StreamRecord> StreamService::enqueue(std::shared_ptr<Import> import) {
  store::StreamRecord& record = import->record;
  record.info = import->chat().info();
  record.status = store::StreamStatus::kImporting;
  record.progress = 0;
  record.created_ms = settings_.wall_ms();
  record.owner = owner_name();
  if (auto ours = refuse_elsewhere(record.info.id); !ours) return std::unexpected(ours.error());
  const std::string id = record.info.id;

  const std::lock_guard lock(mutex_);
  if (stopping_) return fail(ErrorCode::kNotAllowed, "Crowdline is stopping");
  if (imports_.contains(id)) return store_.stream(id);
  const auto [entry, is_new] = imports_.emplace(id, import);
  if (!(import->whole ? wholes_ : files_).try_push(import)) {
    imports_.erase(entry);
    return fail(ErrorCode::kNotAllowed, "too many imports are waiting", "try again when some of them are done");
  }
  if (auto stored = store_record(record, true); !stored) {
    import->ask_to_stop();
    return std::unexpected(stored.error());
  }
  return record;
}

void StreamService::serve_imports(ImportQueue& queue) {
  while (auto import = queue.pop()) {
    // Taken under the lock, so that the record is stored before the first progress.
    {
      const std::lock_guard lock(mutex_);
    }
    run_import(**import);
    const std::lock_guard lock(mutex_);
    imports_.erase((*import)->record.info.id);
    ended_.notify_all();
  }
}

void StreamService::run_import(Import& import) {
  std::int64_t told_ms = settings_.steady_ms();
  const auto tell = [&](const FileProgress& progress) {
    if (settings_.steady_ms() - told_ms < kProgressEveryMs) return;
    told_ms = settings_.steady_ms();
    import.record.progress = progress.share;
    import.record.messages = progress.messages;
    (void)store_record(import.record, false);
  };
  const Engine& engine = engine_();
  // A whole source ends by itself when it is stopped, with all that it had read.
  static const std::atomic<bool> kNever = false;
  auto session =
      analyze_source(import.chat(), import.key, settings_.window_ms, engine, import.whole ? kNever : import.stop, tell);
  import.file.remove();  // the chat is gone before the stream says that it has ended
  if (!session) {
    import.record.status = store::StreamStatus::kFailed;
    import.record.error = session.error().sentence();
    import.record.progress.reset();
    import.record.owner.clear();
    (void)store_record(import.record, false);
    return;
  }
  (*session)->counts().reader = import.whole ? import.whole->reader() : import.source->reader();
  const SessionUpdate update = (*session)->take_update();
  store::StreamRecord record = make_record(**session, engine, store::StreamStatus::kEnded);
  record.created_ms = import.record.created_ms;
  record.video = import.record.video;
  record.provenance = import.record.provenance;
  if (import.whole) record.heatmap = import.whole->heatmap();
  store::StreamChange change = make_change(**session, update, record);
  change.events.clear();  // subscribers of an import reload it as a whole
  add_record_event(change);
  if (auto stored = store_.apply(change); !stored) {
    import.record.status = store::StreamStatus::kFailed;
    import.record.error = stored.error().sentence();
    import.record.owner.clear();
    (void)store_record(import.record, false);
  }
  hub_.notify(record.info.id);
  if (settings_.on_summaries)
    settings_.on_summaries((*session)->info(), false, (*session)->all_levels(update.summaries));
}

}  // namespace crowdline::pipeline
