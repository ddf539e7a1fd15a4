#include "youtube/replay_source.h"

#include <algorithm>
#include <chrono>

namespace crowdline::youtube {

ReplaySource::ReplaySource(std::string site, std::string video_id, chat::StreamInfo info, const NameKey& key, Call call)
    : info_(std::move(info)), call_(std::move(call)), walk_(std::move(site), std::move(video_id), key) {}

// A batch is an answer: some hundred records at most, whatever the limit.
Result<std::vector<chat::SourceItem>> ReplaySource::next(std::size_t /*limit*/) {
  while (true) {
    auto items = walk_.take();
    if (!items.empty()) return items;
    if (stopped()) walk_.stop();
    const auto request = walk_.next();
    if (!request) return walk_.take();
    wait(request->wait_ms);
    if (stopped()) continue;
    if (auto done = walk_.answered(call_(request->call)); !done) return std::unexpected(done.error());
  }
}

chat::StreamInfo ReplaySource::info() const {
  chat::StreamInfo info = info_;
  info.title = walk_.page().title;
  info.channel = walk_.page().channel;
  info.description = walk_.page().description;
  if (info.duration_ms <= 0) info.duration_ms = walk_.page().length_ms;
  if (info.started_at.empty()) info.started_at = walk_.page().started_at;
  return info;
}

std::optional<double> ReplaySource::progress() const {
  if (info_.duration_ms <= 0) return std::nullopt;
  return std::clamp(static_cast<double>(walk_.newest_ms()) / static_cast<double>(info_.duration_ms), 0.0, 1.0);
}

void ReplaySource::wait(std::int64_t wait_ms) {
  std::unique_lock lock(mutex_);
  wake_.wait_for(lock, std::chrono::milliseconds(wait_ms), [this] { return stop_; });
}

bool ReplaySource::stopped() {
  const std::lock_guard lock(mutex_);
  return stop_;
}

void ReplaySource::stop() {
  const std::lock_guard lock(mutex_);
  stop_ = true;
  wake_.notify_all();
}

}  // namespace crowdline::youtube
