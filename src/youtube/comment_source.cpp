#include "youtube/comment_source.h"

#include <algorithm>
#include <iterator>

namespace crowdline::youtube {

CommentSource::CommentSource(const VideoFacts& video, chat::StreamInfo info, NameKey key, CommentLimits limits, Ask ask)
    : video_id_(video.id),
      channel_id_(video.channel_id),
      told_(video.comments),
      info_(std::move(info)),
      ask_(std::move(ask)),
      walk_(video_id_,
            {.video = {.duration_ms = video.duration_ms.value_or(0), .id = video_id_},
             .channel_id = channel_id_,
             .key = key},
            limits) {}

Result<std::vector<chat::SourceItem>> CommentSource::next(std::size_t limit) {
  while (given_ == waiting_.size()) {
    if (stop_) walk_.stop();
    const auto request = walk_.next();
    if (request) {
      if (auto read = walk_.answered(ask_(*request)); !read) return std::unexpected(read.error());
    }
    waiting_ = walk_.take();
    given_ = 0;
    if (!request && waiting_.empty()) return std::vector<chat::SourceItem>{};
  }
  const std::size_t count = std::min(limit, waiting_.size() - given_);
  const auto begin = waiting_.begin() + static_cast<std::ptrdiff_t>(given_);
  given_ += count;
  return std::vector<chat::SourceItem>(std::make_move_iterator(begin),
                                       std::make_move_iterator(begin + static_cast<std::ptrdiff_t>(count)));
}

std::optional<double> CommentSource::progress() const {
  if (!told_ || *told_ <= 0) return std::nullopt;
  return std::min(1.0, static_cast<double>(walk_.comments()) / static_cast<double>(*told_));
}

}  // namespace crowdline::youtube
