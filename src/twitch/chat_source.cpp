#include "twitch/chat_source.h"

#include <algorithm>
#include <chrono>
#include <iterator>

namespace crowdline::twitch {
namespace {

constexpr std::size_t kLargestBatch = 4096;

std::int64_t sent_ms_of(const chat::SourceItem& item) {
  return std::visit(
      [](const auto& known) -> std::int64_t {
        if constexpr (requires { known.sent_ms; }) return known.sent_ms;
        return 0;
      },
      item);
}

void to_video_time(chat::SourceItem& item, std::int64_t zero_ms) {
  std::visit(
      [zero_ms](auto& known) {
        if constexpr (requires { known.sent_ms; }) {
          if (known.sent_ms != 0) known.offset_ms = known.sent_ms - zero_ms;
        } else if constexpr (requires { known.end_ms; }) {
          known.start_ms -= zero_ms;
          known.end_ms -= zero_ms;
        }
      },
      item);
}

}  // namespace

ChatSource::ChatSource(chat::StreamInfo info, std::int64_t zero_ms, std::size_t capacity,
                       std::function<std::int64_t()> now_ms)
    : info_(std::move(info)), zero_ms_(zero_ms), capacity_(capacity), now_ms_(std::move(now_ms)) {}

chat::StreamInfo ChatSource::info() const { return info_; }

void ChatSource::deliver(chat::SourceItem item) {
  const std::lock_guard lock(mutex_);
  if (ended_ || stopped_) return;
  if (items_.size() >= capacity_) {
    const std::int64_t at_ms = sent_ms_of(item) != 0 ? sent_ms_of(item) : now_ms_();
    if (!dropped_) dropped_ = chat::LostChat{.start_ms = at_ms - zero_ms_, .end_ms = 0, .reason = "buffer_full"};
    dropped_->end_ms = std::max(dropped_->start_ms + 1, at_ms - zero_ms_ + 1);
    return;
  }
  close_gap();
  to_video_time(item, zero_ms_);
  if (auto* message = std::get_if<chat::ChatMessage>(&item); message != nullptr && emotes_) emotes_->mark(*message);
  items_.push_back(std::move(item));
  something_.notify_one();
}

void ChatSource::close_gap() {
  if (dropped_) items_.emplace_back(*std::exchange(dropped_, std::nullopt));
}

void ChatSource::end() {
  const std::lock_guard lock(mutex_);
  ended_ = true;
  something_.notify_all();
}

void ChatSource::fail(Error error) {
  const std::lock_guard lock(mutex_);
  if (!ended_) error_ = std::move(error);
  ended_ = true;
  something_.notify_all();
}

void ChatSource::know_emotes(std::shared_ptr<const EmoteWords> emotes) {
  const std::lock_guard lock(mutex_);
  emotes_ = std::move(emotes);
}

void ChatSource::on_stop(std::function<void()> call) {
  const std::lock_guard lock(mutex_);
  on_stop_ = std::move(call);
}

Result<chat::LiveBatch> ChatSource::poll(std::int64_t wait_ms) {
  std::unique_lock lock(mutex_);
  something_.wait_for(lock, std::chrono::milliseconds(wait_ms),
                      [this] { return stopped_ || ended_ || !items_.empty(); });
  chat::LiveBatch batch{.items = {}, .now_ms = now_ms_() - zero_ms_};
  const auto count = static_cast<std::ptrdiff_t>(std::min(items_.size(), kLargestBatch));
  batch.items.assign(std::move_iterator(items_.begin()), std::move_iterator(items_.begin() + count));
  items_.erase(items_.begin(), items_.begin() + count);
  if (items_.empty() && (stopped_ || ended_)) {
    close_gap();
    batch.items.insert(batch.items.end(), std::move_iterator(items_.begin()), std::move_iterator(items_.end()));
    items_.clear();
    if (batch.items.empty() && error_) return std::unexpected(*error_);
    batch.ended = !error_;
  }
  return batch;
}

void ChatSource::stop() {
  std::function<void()> call;
  {
    const std::lock_guard lock(mutex_);
    if (std::exchange(stopped_, true)) return;
    call = std::exchange(on_stop_, nullptr);
    something_.notify_all();
  }
  if (call) call();
}

}  // namespace crowdline::twitch
