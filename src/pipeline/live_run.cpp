#include "pipeline/live_run.h"

#include <algorithm>

#include "pipeline/stream_change.h"
#include "pipeline/stream_session.h"

namespace crowdline::pipeline {
namespace {

constexpr std::int64_t kPollMs = 500;
constexpr std::int64_t kWaitingPollMs = 100;  // while a window waits to be built
constexpr std::size_t kKnownIds = 1 << 15;    // a live source sends again what is minutes old at most
constexpr std::int64_t kLongestWaitMs = 5'000;
constexpr std::size_t kReplayed = 4096;          // items at once
constexpr std::int64_t kReplayGraceMs = 60'000;  // as late as a message may be

std::optional<std::int64_t> first_time_of(const std::vector<chat::SourceItem>& items) {
  for (const chat::SourceItem& item : items) {
    if (const auto* message = std::get_if<chat::ChatMessage>(&item); message != nullptr && message->offset_ms)
      return message->offset_ms;
  }
  return std::nullopt;
}

class LiveRun {
 public:
  LiveRun(chat::LiveSource& source, NameKey key, const LiveRunSettings& settings, const Engine& engine,
          store::TimelineStore& store, ChangeHub& hub)
      : source_(source),
        settings_(settings),
        engine_(engine),
        store_(store),
        hub_(hub),
        session_(source.info(), key, settings.window_ms, engine, {.known_ids = kKnownIds, .unpacked = 0}) {
    session_.counts().reader = "live";
  }

  Result<void> run(const std::function<std::int64_t()>& now_ms) {
    replay();
    std::int64_t told_ms = now_ms() - settings_.status_every_ms;
    while (true) {
      auto batch = source_.poll(waits_since_ms_ ? kWaitingPollMs : kPollMs);
      if (!batch) {
        (void)end(store::StreamStatus::kFailed, batch.error().sentence());
        return std::unexpected(batch.error());
      }
      take(*batch);
      if (batch->ended) return end(store::StreamStatus::kEnded, {});
      const std::int64_t watermark_ms = batch->now_ms - settings_.grace_ms;
      std::optional<store::StreamChange> change;
      const auto look = [&] {
        session_.advance(watermark_ms);
        const SessionUpdate update = session_.take_update();
        const bool news = !update.empty() || batch->trouble != trouble_;
        if (news || now_ms() - told_ms >= settings_.status_every_ms)
          change = change_of(update, store::StreamStatus::kLive, batch->trouble);
      };
      if (!session_.has_to_build(watermark_ms))
        look();
      else if (!build(look, now_ms()))
        continue;
      if (!change) continue;
      told_ms = now_ms();
      trouble_ = std::move(batch->trouble);
      if (auto stored = store(*change); !stored) return stored;
    }
  }

 private:
  // False when all threads are busy. Who has waited long enough waits for the next free one.
  bool build(const std::function<void()>& work, std::int64_t now_ms) {
    if (settings_.builders == nullptr) {
      work();
    } else if (!settings_.builders->try_run(work)) {
      if (!waits_since_ms_) waits_since_ms_ = now_ms;
      if (now_ms - *waits_since_ms_ < kLongestWaitMs) return false;
      settings_.builders->run(work);
    }
    waits_since_ms_.reset();
    return true;
  }

  void take(chat::LiveBatch& batch) {
    const auto begun = std::chrono::steady_clock::now();
    const std::size_t count = batch.items.size();
    live_edge_ms_ = std::max(live_edge_ms_, batch.now_ms);
    if (batch.unbroken) replayed_to_ms_.reset();
    if (replayed_to_ms_) close_restart_gap(first_time_of(batch.items), batch.items);
    keep(batch.items);
    session_.push(std::move(batch.items));
    if (settings_.on_batch && count > 0)
      settings_.on_batch(batch.waited + (std::chrono::steady_clock::now() - begun), count);
  }

  void replay() {
    if (settings_.before == nullptr) return;
    for (auto items = settings_.before->next(kReplayed); !items.empty(); items = settings_.before->next(kReplayed)) {
      session_.push(std::move(items));
      session_.advance(session_.newest_ms() - kReplayGraceMs);
      replayed_to_ms_ = session_.newest_ms();
    }
    live_edge_ms_ = replayed_to_ms_.value_or(0);
  }

  void close_restart_gap(std::optional<std::int64_t> end_ms, std::vector<chat::SourceItem>& items) {
    if (!end_ms) return;
    const std::int64_t start_ms = *std::exchange(replayed_to_ms_, std::nullopt);
    if (*end_ms > start_ms)
      items.insert(items.begin(), chat::LostChat{.start_ms = start_ms, .end_ms = *end_ms, .reason = "restarted"});
  }

  // A stream whose chat can no longer be kept goes on; half of it would be worse than nothing after a crash.
  void keep(const std::vector<chat::SourceItem>& items) {
    if (settings_.journal == nullptr || items.empty() || !keeps_) return;
    keeps_ = settings_.journal->append(items).has_value();
    if (!keeps_) settings_.journal->remove();
  }

  // A stream that was stopped before anything was read leaves nothing.
  Result<void> end(store::StreamStatus status, const std::string& error) {
    if (status == store::StreamStatus::kEnded && session_.counts().messages == 0) {
      auto removed = store_.remove(session_.info().id);
      if (removed && settings_.journal != nullptr) settings_.journal->remove();
      hub_.notify(session_.info().id);
      return removed;
    }
    chat::StreamInfo info = session_.info();
    info.kind = chat::StreamKind::kEnded;
    info.duration_ms = std::max(live_edge_ms_, session_.newest_ms());
    std::vector<chat::SourceItem> gap;
    if (replayed_to_ms_) close_restart_gap(info.duration_ms, gap);
    session_.push(std::move(gap));
    store::StreamChange change;
    const auto work = [&] {
      session_.finish(std::move(info));
      change = change_of(session_.take_update(), status, error);
    };
    settings_.builders == nullptr ? work() : settings_.builders->run(work);
    auto stored = store(change);
    if (stored && settings_.journal != nullptr) settings_.journal->remove();
    return stored;
  }

  // A stream that was opened before it began was only announced then.
  void take_start(chat::StreamInfo& info) const {
    const chat::StreamInfo now = source_.info();
    if (!now.started_at.empty()) info.started_at = now.started_at;
    if (info.kind == chat::StreamKind::kUpcoming) info.kind = now.kind;
  }

  store::StreamChange change_of(const SessionUpdate& update, store::StreamStatus status, const std::string& error) {
    store::StreamRecord record = make_record(session_, engine_, status);
    take_start(record.info);
    record.error = error;
    record.video = settings_.video;
    record.created_ms = settings_.created_ms;
    record.provenance = settings_.provenance;
    if (status == store::StreamStatus::kLive) {
      record.owner = settings_.owner;
      record.live_edge_ms = live_edge_ms_;
      record.info.duration_ms = std::max(record.info.duration_ms, live_edge_ms_);
    }
    store::StreamChange change = make_change(session_, update, record);
    add_record_event(change);
    if (settings_.on_summaries) new_summaries_ = update.summaries;
    return change;
  }

  Result<void> store(const store::StreamChange& change) {
    auto stored = store_.apply(change);
    hub_.notify(change.stream);
    if (stored && settings_.on_summaries && change.record)
      tell_summaries(change.record->info, change.record->status == store::StreamStatus::kLive);
    return stored;
  }

  void tell_summaries(const chat::StreamInfo& stream, bool live) {
    std::vector<summary::Summary> summaries = std::exchange(new_summaries_, {});
    if (!live) summaries = session_.all_levels(std::move(summaries));
    if (!summaries.empty()) settings_.on_summaries(stream, live, summaries);
  }

  chat::LiveSource& source_;
  const LiveRunSettings& settings_;
  const Engine& engine_;
  store::TimelineStore& store_;
  ChangeHub& hub_;
  StreamSession session_;
  std::int64_t live_edge_ms_ = 0;
  std::optional<std::int64_t> replayed_to_ms_;  // until what was lost since then is known
  std::string trouble_;                         // as it was told last
  bool keeps_ = true;
  std::vector<summary::Summary> new_summaries_;  // of the change that is stored next
  std::optional<std::int64_t> waits_since_ms_;   // windows that have ended, for a thread
};

}  // namespace

Result<void> run_live(chat::LiveSource& source, NameKey key, const LiveRunSettings& settings, const Engine& engine,
                      store::TimelineStore& store, ChangeHub& hub, const std::function<std::int64_t()>& now_ms) {
  return LiveRun(source, key, settings, engine, store, hub).run(now_ms);
}

}  // namespace crowdline::pipeline
