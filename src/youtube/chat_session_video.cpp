// The video behind a chat: whether it has begun, what it is called now, whether it is over.
#include <algorithm>

#include "base/time_text.h"
#include "youtube/chat_session.h"

namespace crowdline::youtube {
namespace {

constexpr std::int64_t kNewsMs = 600'000;       // while it is read
constexpr std::int64_t kNearMs = 60'000;        // near its start
constexpr std::int64_t kFarMs = 600'000;        // long before
constexpr std::int64_t kOverdueMs = 3'600'000;  // so long after the announced time it is looked for often
constexpr int kMostMissing = 3;

}  // namespace

void ChatSession::end_look(const Result<void>& how, std::int64_t now_ms) {
  if (status_ >= 400) {
    const ApiError error = read_api_error(status_, body_, settings_.key);
    if (error.passing() || begun_) look_at_ms_ = now_ms + kNearMs;
    if (error.failure == ApiFailure::kQuotaUsedUp || !begun_) failed(error, now_ms);
    return;
  }
  const auto videos = how && status_ == 200 ? read_videos(body_) : std::unexpected(Error{});
  look_at_ms_ = now_ms + kNearMs;
  if (!videos) {
    if (!begun_) try_later(how ? "the answer was no list of videos" : how.error().what, now_ms);
    return;
  }
  const auto video = std::ranges::find(*videos, video_.id, &VideoFacts::id);
  if (video != videos->end()) {
    missing_ = 0;
    failures_ = 0;
    take_video(*video, now_ms);
  } else if (++missing_ >= kMostMissing) {
    finish(any_ ? std::nullopt
                : std::optional(
                      Error{ErrorCode::kNotFound, "YouTube has no video " + video_.id + ", or it is private", {}}));
  }
}

void ChatSession::take_video(const VideoFacts& video, std::int64_t now_ms) {
  if (begun_) return take_news(video, now_ms);
  if (video.kind == VideoKind::kUpcoming || video.kind == VideoKind::kPremiereUpcoming)
    return wait_for_start(video, now_ms);
  if (!has_live_chat(video.kind)) return finish(std::nullopt);  // it was over before anything was read
  if (video.chat_id.empty()) {
    trouble_ = "this stream has no live chat, or it is switched off; looking again";
    if (++chatless_ >= kMostMissing)
      finish(Error{ErrorCode::kNotFound, "this stream has no chat, or it is switched off", {}});
    return;
  }
  video_ = video;
  if (!zero_ms_) zero_ms_ = video.started_ms;
  begun_ = true;
  trouble_.clear();
  look_at_ms_ = now_ms + kNewsMs;
}

void ChatSession::wait_for_start(const VideoFacts& video, std::int64_t now_ms) {
  const std::int64_t left_ms = video.scheduled_ms ? *video.scheduled_ms - now_ms : -kOverdueMs;
  look_at_ms_ = now_ms + (left_ms > 2 * kFarMs || left_ms <= -kOverdueMs ? kFarMs : kNearMs);
  trouble_ = video.scheduled_ms
                 ? fmt::format("the stream has not begun; it is announced for {}", format_instant(*video.scheduled_ms))
                 : "the stream has not begun";
}

// The chat of a channel's own permanent stream says nothing when it ends; the video does.
void ChatSession::take_news(const VideoFacts& video, std::int64_t now_ms) {
  look_at_ms_ = now_ms + kNewsMs;
  if (!video.title.empty() && video.title != video_.title) {
    video_.title = video.title;
    chat::ChannelEvent event{.kind = chat::EventKind::kTitle, .name = "title", .sent_ms = clock_.at(now_ms)};
    event.text = video.title;
    items_.emplace_back(std::move(event));
  }
  if (has_live_chat(video.kind)) return;
  over_ms_ = video.ended_ms.value_or(clock_.at(now_ms));
  look_at_ms_ = INT64_MAX;
  not_before_ms_ = now_ms;  // what is left of the chat is still given for a while
}

}  // namespace crowdline::youtube
