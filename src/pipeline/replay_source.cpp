#include "pipeline/replay_source.h"

#include <algorithm>
#include <chrono>

namespace crowdline::pipeline {
namespace {

constexpr std::size_t kBatch = 1024;

std::int64_t due_ms(const chat::SourceItem& item) {
  if (const auto* message = std::get_if<chat::ChatMessage>(&item)) return message->offset_ms.value_or(INT64_MIN);
  if (const auto* event = std::get_if<chat::ChannelEvent>(&item)) return event->offset_ms.value_or(INT64_MIN);
  if (const auto* deletion = std::get_if<chat::Deletion>(&item)) return deletion->offset_ms.value_or(INT64_MIN);
  if (const auto* lost = std::get_if<chat::LostChat>(&item)) return lost->end_ms;
  return INT64_MIN;
}

}  // namespace

ReplaySource::ReplaySource(std::unique_ptr<chat::ChatSource> chat, chat::StreamInfo info, ReplaySettings settings)
    : chat_(std::move(chat)), info_(std::move(info)), settings_(std::move(settings)), started_ms_(settings_.now_ms()) {}

std::int64_t ReplaySource::video_now() const {
  const auto passed = static_cast<double>(settings_.now_ms() - started_ms_) * settings_.speed;
  return std::min(settings_.duration_ms, settings_.opened_at_ms + static_cast<std::int64_t>(passed));
}

Result<chat::LiveBatch> ReplaySource::poll(std::int64_t wait_ms) {
  chat::LiveBatch batch;
  batch.now_ms = video_now();
  if (auto taken = take_due(batch.now_ms, batch.items); !taken) return std::unexpected(taken.error());
  if (batch.items.empty()) {
    wait(wait_ms, batch.now_ms);
    batch.now_ms = video_now();
    if (auto taken = take_due(batch.now_ms, batch.items); !taken) return std::unexpected(taken.error());
  }
  const std::lock_guard lock(mutex_);
  const bool played = batch.now_ms >= settings_.duration_ms && (drained_ && next_ == pending_.size());
  batch.ended = stop_ || played;
  return batch;
}

Result<void> ReplaySource::take_due(std::int64_t now_ms, std::vector<chat::SourceItem>& items) {
  while (true) {
    while (next_ < pending_.size()) {
      // At the end of the video all that is left is due.
      if (due_ms(pending_[next_]) > now_ms && now_ms < settings_.duration_ms) return {};
      items.push_back(std::move(pending_[next_++]));
    }
    if (drained_) return {};
    auto more = chat_->next(kBatch);
    if (!more) return std::unexpected(more.error());
    drained_ = more->empty();
    pending_ = std::move(*more);
    next_ = 0;
  }
}

void ReplaySource::wait(std::int64_t wait_ms, std::int64_t video_now_ms) {
  const std::int64_t next_due = next_ < pending_.size() ? due_ms(pending_[next_]) : settings_.duration_ms;
  const double until = static_cast<double>(std::max<std::int64_t>(0, next_due - video_now_ms)) / settings_.speed;
  const auto limit = std::chrono::milliseconds(
      std::clamp<std::int64_t>(static_cast<std::int64_t>(until) + 1, 1, std::max<std::int64_t>(1, wait_ms)));
  std::unique_lock lock(mutex_);
  stopped_.wait_for(lock, limit, [this] { return stop_; });
}

void ReplaySource::stop() {
  const std::lock_guard lock(mutex_);
  stop_ = true;
  stopped_.notify_all();
}

}  // namespace crowdline::pipeline
