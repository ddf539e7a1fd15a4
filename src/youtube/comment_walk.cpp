#include "youtube/comment_walk.h"

#include <algorithm>
#include <tuple>

#include "youtube/comment_request.h"

namespace crowdline::youtube {

CommentWalk::CommentWalk(std::string video_id, CommentReading reading, CommentLimits limits)
    : video_id_(std::move(video_id)), reading_(reading), limits_(limits) {
  calls_.push_back({comment_threads(video_id_), true});
}

std::optional<ApiRequest> CommentWalk::next() const {
  return finished_ ? std::nullopt : std::optional(calls_.front().request);
}

Result<void> CommentWalk::answered(const ApiAnswer& answer) {
  if (finished_) return {};
  ++made_;
  if (!answer) {
    if (made_ == 1) return std::unexpected(to_error(answer.error()));
    // A thread that was deleted since its page came is no loss of others.
    if (calls_.front().threads || answer.error().failure != ApiFailure::kNotFound)
      return finish("truncated"), Result<void>{};
    calls_.pop_front();
  } else {
    const Call call = std::move(calls_.front());
    calls_.pop_front();
    const auto next_page = call.threads ? read_threads(*answer) : read_replies(*answer);
    if (!next_page && made_ == 1) return std::unexpected(next_page.error());
    if (!next_page) return finish("truncated"), Result<void>{};
    if (!next_page->empty()) calls_.push_front({call.request.page(*next_page), call.threads});
  }
  if (calls_.empty())
    finish(nullptr);
  else if (made_ >= limits_.pages)
    finish("page_limit");
  return {};
}

Result<std::string> CommentWalk::read_threads(const std::string& body) {
  auto page = read_comment_threads(body, reading_);
  if (!page) return std::unexpected(page.error());
  for (CommentThread& thread : page->items) {
    const bool more = thread.replies_told > static_cast<std::int64_t>(thread.replies) && !thread.id.empty();
    if (more) calls_.push_back({comment_replies(thread.id), false});
    for (chat::SourceItem& item : thread.items) {
      if (const auto* message = std::get_if<chat::ChatMessage>(&item); more && message != nullptr)
        seen_.insert(message->id);
      add(std::move(item));
    }
  }
  return page->next_page;
}

Result<std::string> CommentWalk::read_replies(const std::string& body) {
  auto page = read_comments(body, reading_);
  if (!page) return std::unexpected(page.error());
  for (chat::SourceItem& item : page->items) {
    const auto* message = std::get_if<chat::ChatMessage>(&item);
    if (message == nullptr || !seen_.contains(message->id)) add(std::move(item));
  }
  return page->next_page;
}

void CommentWalk::add(chat::SourceItem item) {
  ++comments_;
  auto* message = std::get_if<chat::ChatMessage>(&item);
  if (message != nullptr && message->offset_ms)
    timed_.push_back(std::move(*message));
  else
    ready_.push_back(std::move(item));
}

void CommentWalk::stop() {
  if (!finished_) finish("truncated");
}

// `reason`: why comments are missing; null: all were read.
void CommentWalk::finish(const char* reason) {
  finished_ = true;
  calls_.clear();
  std::ranges::sort(timed_, {}, [](const chat::ChatMessage& message) {
    return std::tuple(*message.offset_ms, message.sent_ms, std::string_view(message.id));
  });
  for (chat::ChatMessage& message : timed_) ready_.emplace_back(std::move(message));
  timed_.clear();
  if (reason != nullptr) ready_.emplace_back(chat::SkippedRecord{reason});
}

std::vector<chat::SourceItem> CommentWalk::take() { return std::exchange(ready_, {}); }

}  // namespace crowdline::youtube
