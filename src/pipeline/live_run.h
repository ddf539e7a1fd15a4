// Follows one live source until it ends: chat into the session, news into the store.
#pragma once

#include <chrono>
#include <functional>

#include "base/hash.h"
#include "buffer/chat_journal.h"
#include "chat/source.h"
#include "pipeline/build_pool.h"
#include "pipeline/change_hub.h"
#include "pipeline/engine.h"
#include "store/timeline_store.h"

namespace crowdline::pipeline {

// Told of summaries that were stored just now: all that are new while the stream is live, at its end those of chapters and
// the stream, too. Must not block. May be empty.
using OnSummaries =
    std::function<void(const chat::StreamInfo& stream, bool live, const std::vector<summary::Summary>& summaries)>;

struct LiveRunSettings {
  std::int64_t window_ms = 60'000;
  std::int64_t grace_ms = 3'000;  // messages may come so much later before a window is shown; later ones correct it
  std::int64_t status_every_ms = 2'000;
  Json video = Json{{"kind", "none"}};
  std::int64_t created_ms = 0;
  std::string owner;  // StreamRecord::owner while it runs
  store::Provenance provenance{};
  // Where chat is kept until the stream has ended; then it is removed. Null: nowhere, and a crash loses it.
  buffer::ChatJournal* journal = nullptr;
  // What came before the process ended last: taken first, and what was lost since becomes a gap ("restarted"). May be null.
  buffer::StoredChat* before = nullptr;
  // Where windows are built; chat is read on while all its threads are busy. Null: on the stream's own thread.
  BuildPool* builders = nullptr;
  // Told of each batch when it is in the windows: how long its oldest message waited since it came off the socket, and how
  // many there were. May be empty.
  std::function<void(std::chrono::nanoseconds, std::size_t)> on_batch;
  OnSummaries on_summaries{};
};

// Blocks until the source has ended or was stopped; then the final summaries are stored and the record says "ended"; a stream of
// which nothing was read is removed instead. While it runs, the record's `error` is what the source says is wrong just now.
// When the source or the store fails, the record says "failed" with one sentence, and what came before stays; that error is
// returned. `key` is the one under which the source hashes names. `now_ms` is a steady clock.
Result<void> run_live(chat::LiveSource& source, NameKey key, const LiveRunSettings& settings, const Engine& engine,
                      store::TimelineStore& store, ChangeHub& hub, const std::function<std::int64_t()>& now_ms);

}  // namespace crowdline::pipeline
