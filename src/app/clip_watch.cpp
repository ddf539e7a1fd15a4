#include "app/clip_watch.h"

#include <algorithm>

#include "base/time_text.h"

namespace crowdline::app {
namespace {

constexpr std::int64_t kEveryMs = 60'000;
constexpr std::size_t kAtOnce = 20;
constexpr std::size_t kPageSize = 100;
constexpr std::size_t kMostPages = 20;
constexpr std::int64_t kOldMs = 14 * 24 * 3'600'000LL;  // nobody looks for clips of what was stored before

std::int64_t over_ms(const store::StreamRecord& record) {
  const auto start_ms = parse_instant(record.info.started_at);
  return std::max(record.created_ms, start_ms ? *start_ms + record.info.duration_ms : 0);
}

}  // namespace

ClipWatch::ClipWatch(TwitchAccess& access, const store::TimelineStore& store, Found found)
    : access_(access), store_(store), found_(std::move(found)), clips_(access), thread_([this] { run(); }) {}

ClipWatch::~ClipWatch() {
  const std::lock_guard lock(mutex_);
  stop_ = true;
  wake_.notify_all();
}

void ClipWatch::run() {
  std::unique_lock lock(mutex_);
  std::int64_t next_ms = access_.clock().now_ms() + kEveryMs;
  while (!wake_.wait_for(lock, access_.clock().wait_for(next_ms), [this] { return stop_; })) {
    lock.unlock();
    if (access_.helix()) look();
    lock.lock();
    next_ms = access_.clock().now_ms() + kEveryMs;
  }
}

// The store lists what is live first, then what is newest.
std::vector<twitch::ClippedStream> ClipWatch::streams() {
  std::vector<twitch::ClippedStream> streams;
  const std::int64_t now_ms = access_.clock().now_ms();
  for (std::size_t page = 1; page <= kMostPages; ++page) {
    const auto found = store_.streams({.page = page, .page_size = kPageSize});
    if (!found) return streams;
    for (const store::StreamRecord& record : found->streams) {
      if (record.status == store::StreamStatus::kImporting || !TwitchClips::takes(record)) continue;
      streams.push_back(
          {.stream = record.info.id, .live = record.status == store::StreamStatus::kLive, .over_ms = over_ms(record)});
    }
    if (found->streams.size() < kPageSize || now_ms - found->streams.back().created_ms > kOldMs) break;
  }
  return streams;
}

// What cannot be learnt now is asked again when the stream's turn comes.
void ClipWatch::look() {
  for (const std::string& stream : schedule_.due(streams(), access_.clock().now_ms(), kAtOnce)) {
    {
      const std::lock_guard lock(mutex_);
      if (stop_) return;
    }
    const auto record = store_.stream(stream);
    if (!record) continue;
    if (const auto clips = clips_.find(*record)) found_(stream, *clips);
  }
}

}  // namespace crowdline::app
