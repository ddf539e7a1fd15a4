// All streams of the process: files one after the other, comments and replays one after the other beside them, live streams side by side.
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "base/bounded_queue.h"
#include "chat/source.h"
#include "formats/chat_file.h"
#include "formats/video_info_file.h"
#include "pipeline/change_hub.h"
#include "pipeline/engine.h"
#include "pipeline/live_opener.h"
#include "pipeline/live_run.h"
#include "pipeline/recording_finder.h"
#include "pipeline/stream_clips.h"
#include "pipeline/stream_control.h"
#include "pipeline/video_facts_finder.h"
#include "store/owner_mark.h"

namespace crowdline::pipeline {

struct ServiceSettings {
  std::int64_t window_ms = 60'000;
  std::size_t waiting_imports = 16;         // files, and as many others; more are refused
  std::function<std::int64_t()> wall_ms;    // instants
  std::function<std::int64_t()> steady_ms;  // waiting
  std::string buffer_folder;                // where raw chat of live streams is kept until they end; empty: nowhere
  LiveOpener* opener = nullptr;             // of links that can be read live; outlives the service
  RecordingFinder* recordings = nullptr;    // of live streams that are stored; outlives the service
  VideoFactsFinder* facts = nullptr;        // of the videos that imported files belong to; outlives the service
  std::function<void(std::chrono::nanoseconds, std::size_t)> on_batch{};  // see LiveRunSettings; from many threads
  const store::OwnerMark* owner =
      nullptr;  // of this process; null: no other one works on the store. Outlives the service
  // How a live stream ended, when all of it is stored; from its own thread, which must not be held up. May be empty.
  std::function<void(std::string_view stream, const Result<void>&)> on_live_end{};
  OnSummaries on_summaries{};  // see LiveRunSettings; of imports, too; from many threads
  std::function<void(const std::string& stream)> on_removed{};  // all that was stored of it is gone; may be empty
};

// Thread-safe. The destructor stops all streams; what was read is summarised and stored first.
class StreamService : public StreamControl {
 public:
  // `engine` gives what a stream that begins now is scored with; what it gives must outlive the service.
  using EngineSource = std::function<const Engine&()>;
  StreamService(store::TimelineStore& store, EngineSource engine, ServiceSettings settings);
  ~StreamService() override;

  // Streams that were live when their process ended go on, where their chat was kept and can be read on; the others, and
  // imports, are marked as what they are now. Raw chat that belongs to no stream any more is deleted.
  Result<void> recover();
  // Follows a live source in a thread of its own. `video` is what the page plays beside it; `window_ms` 0 takes that of
  // the settings.
  Result<store::StreamRecord> start_live(OpenedLive live, Json video, std::int64_t window_ms = 0);

  // These are all clips that viewers made of it; subscribers are told when they differ from those that are stored.
  void keep_clips(const std::string& stream, std::span<const StreamClip> clips);

  Result<store::StreamRecord> import_file(const ImportRequest& request) override;
  Result<store::StreamRecord> open_link(std::string_view link) override;
  Result<store::StreamRecord> stop(std::string_view stream) override;
  Result<void> remove(std::string_view stream) override;
  std::unique_ptr<ChangeSubscription> subscribe(std::string_view stream, std::function<void()> on_change) override;

  // Puts another text in the place of a stored summary and tells subscribers. kNotFound when the stored one is not, or no
  // longer, the one whose JSON text is `old_json`.
  Result<void> replace_summary(const std::string& stream, const std::string& old_json, const summary::Summary& now);

  // Asks all streams to end, and waits for them.
  void stop_all();

 private:
  struct Import;
  struct Live;

  using ImportQueue = BoundedQueue<std::shared_ptr<Import>>;
  void serve_imports(ImportQueue& queue);
  void run_import(Import& import);
  Result<store::StreamRecord> import_video_info(const ImportRequest& request, const formats::VideoInfoFile& info);
  Result<store::StreamRecord> start_opened(const chat::Link& link, OpenedLive opened);
  Result<store::StreamRecord> start_whole(std::unique_ptr<WholeSource> whole, NameKey key, Json video);
  Result<store::StreamRecord> enqueue(std::shared_ptr<Import> import);
  std::optional<chat::StreamInfo> join_facts(Import& import, formats::ChatFileOptions& options) const;
  Result<store::StreamRecord> open_live(const chat::Link& link);
  Result<store::StreamRecord> run(std::shared_ptr<Live> live, store::StreamRecord record, bool fresh);
  std::string owner_name() const { return settings_.owner == nullptr ? std::string() : settings_.owner->name(); }
  std::string journal_path(std::string_view stream) const;
  bool resume(const store::StreamRecord& record);
  Result<void> mark_ended(store::StreamRecord record);
  void remove_lost_journals();
  Result<store::StreamRecord> open_recording(const chat::Link& link);
  Result<void> store_record(const store::StreamRecord& record, bool clear);
  bool is_live(std::string_view stream);
  bool is_elsewhere(const store::StreamRecord& record) const;
  Result<void> refuse_elsewhere(std::string_view stream) const;
  bool ask_to_stop(std::string_view stream);
  void wait_until_stopped(std::string_view stream);

  store::TimelineStore& store_;
  EngineSource engine_;
  ServiceSettings settings_;
  ChangeHub hub_;

  BuildPool builders_;

  std::mutex mutex_;
  std::condition_variable ended_;
  std::map<std::string, std::shared_ptr<Import>, std::less<>> imports_;  // waiting or running
  std::map<std::string, std::shared_ptr<Live>, std::less<>> live_;
  std::set<std::string, std::less<>> opening_;   // addresses that somebody is opening
  std::vector<std::shared_ptr<Live>> finished_;  // live streams whose threads wait to be joined
  bool stopping_ = false;
  // Files, and what is fetched page after page: a file must not wait for comments that take minutes to come.
  ImportQueue files_, wholes_;
  std::jthread file_importer_, whole_importer_;
};

// What the page can play beside chat that belongs to this video.
Json video_of(const chat::Link& link);

}  // namespace crowdline::pipeline
