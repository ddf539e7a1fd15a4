#include "twitch/chat_source.h"

#include <algorithm>

#include "chat/item_times.h"

namespace crowdline::twitch {
namespace {

constexpr std::size_t kLargestBatch = 4096;

}  // namespace

ChatSource::ChatSource(chat::StreamInfo info, ChatSourceSettings settings)
    : info_(std::move(info)), settings_(std::move(settings)), zero_ms_(settings_.zero_ms), waits_(settings_.waits) {}

chat::StreamInfo ChatSource::info() const { return info_; }

void ChatSource::deliver(chat::SourceItem item) {
  const std::lock_guard lock(mutex_);
  if (ended_ || stopped_ || waits_) return;
  const std::int64_t now_ms = settings_.now_ms();
  const std::int64_t sent_ms = chat::sent_ms_of(item);
  heard_ms_ = now_ms;
  if (sent_ms != 0) clock_.heard(sent_ms, now_ms);
  if (!zero_ms_ && std::holds_alternative<chat::LostChat>(item)) return;  // nothing has begun
  if (!zero_ms_) zero_ms_ = sent_ms != 0 ? sent_ms : clock_.at(now_ms);
  if (items_.size() >= settings_.capacity) return drop(sent_ms != 0 ? sent_ms : clock_.at(now_ms));
  close_gap();
  chat::to_video_time(item, *zero_ms_);
  if (auto* message = std::get_if<chat::ChatMessage>(&item); message != nullptr && emotes_) emotes_->mark(*message);
  push(std::move(item));
}

void ChatSource::drop(std::int64_t sent_ms) {
  ++dropped_;
  const std::int64_t offset_ms = sent_ms - *zero_ms_;
  if (!dropped_gap_) dropped_gap_ = chat::LostChat{.start_ms = offset_ms, .end_ms = 0, .reason = "buffer_full"};
  dropped_gap_->end_ms = std::max(dropped_gap_->start_ms, offset_ms) + 1;
}

void ChatSource::close_gap() {
  if (dropped_gap_) push(*std::exchange(dropped_gap_, std::nullopt));
}

void ChatSource::push(chat::SourceItem item) {
  items_.push_back({std::move(item), std::chrono::steady_clock::now()});
  something_.notify_one();
}

void ChatSource::begin(std::int64_t zero_ms) {
  const std::lock_guard lock(mutex_);
  if (std::exchange(waits_, false)) zero_ms_ = zero_ms;
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

void ChatSource::connected() {
  const std::lock_guard lock(mutex_);
  heard_ms_ = settings_.now_ms();
  trouble_.clear();
}

void ChatSource::disconnected(std::string trouble) {
  const std::lock_guard lock(mutex_);
  heard_ms_.reset();
  trouble_ = std::move(trouble);
}

std::uint64_t ChatSource::dropped() const {
  const std::lock_guard lock(mutex_);
  return dropped_;
}

void ChatSource::on_stop(std::function<void()> call) {
  {
    const std::lock_guard lock(mutex_);
    if (!stopped_) {
      on_stop_ = std::move(call);
      return;
    }
  }
  call();
}

bool ChatSource::silent() const {
  return settings_.silence_ms > 0 && zero_ms_ && heard_ms_ && items_.empty() &&
         settings_.now_ms() - *heard_ms_ >= settings_.silence_ms;
}

Result<chat::LiveBatch> ChatSource::poll(std::int64_t wait_ms) {
  std::unique_lock lock(mutex_);
  something_.wait_for(lock, std::chrono::milliseconds(wait_ms),
                      [this] { return stopped_ || ended_ || !items_.empty(); });
  chat::LiveBatch batch{.trouble = trouble_};
  take(std::min(items_.size(), kLargestBatch), batch);
  if (items_.empty() && (stopped_ || ended_ || silent())) {
    close_gap();
    take(items_.size(), batch);
    if (batch.items.empty() && error_) return std::unexpected(*error_);
    batch.ended = !error_;
  }
  if (zero_ms_) batch.now_ms = server_now() - *zero_ms_;
  // What still waits has not come yet, as far as the reader knows.
  if (!items_.empty())
    batch.now_ms = std::min(batch.now_ms, chat::offset_ms_of(items_.front().item).value_or(batch.now_ms));
  return batch;
}

void ChatSource::take(std::size_t count, chat::LiveBatch& batch) {
  if (count == 0) return;
  if (batch.items.empty()) batch.waited = std::chrono::steady_clock::now() - items_.front().arrived;
  for (std::size_t i = 0; i < count; ++i) batch.items.push_back(std::move(items_[i].item));
  items_.erase(items_.begin(), items_.begin() + static_cast<std::ptrdiff_t>(count));
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
