#include "youtube/comment_time.h"

#include <algorithm>

#include "chat/link.h"

namespace crowdline::youtube {
namespace {

// The time that the link names of this video; nullopt: it names none of it.
std::optional<std::int64_t> time_of(const CommentLink& link, const text::CommentedVideo& video) {
  const auto target = chat::classify_link(link.url);
  const bool here = target && target->platform == chat::Platform::kYoutube && target->kind == chat::LinkKind::kVideo &&
                    target->id == video.id;
  if (!here || !target->start_ms) return std::nullopt;
  if (video.duration_ms > 0 && *target->start_ms > video.duration_ms) return std::nullopt;
  return target->start_ms;
}

const CommentLink* link_over(const CommentHtml& comment, const text::VideoTime& time) {
  const auto found = std::ranges::find_if(
      comment.links, [&](const CommentLink& link) { return link.begin <= time.begin && time.begin < link.end; });
  return found == comment.links.end() ? nullptr : &*found;
}

struct Place {
  std::uint32_t begin = 0;
  std::int64_t ms = 0;
};

}  // namespace

std::optional<std::int64_t> comment_time(const CommentHtml& comment, const text::CommentedVideo& video) {
  std::optional<Place> first;
  const auto take = [&](std::uint32_t begin, std::int64_t ms) {
    if (!first || begin < first->begin) first = Place{begin, ms};
  };
  for (const text::VideoTime& time : text::find_video_times(comment.text, video)) {
    const CommentLink* link = link_over(comment, time);
    const auto linked = link == nullptr ? time.start_ms : time_of(*link, video);
    if (linked) take(time.begin, *linked);
  }
  for (const CommentLink& link : comment.links) {
    const std::string_view label = std::string_view(comment.text).substr(link.begin, link.end - link.begin);
    if (label.find(':') != std::string_view::npos && label.find('/') == std::string_view::npos) continue;  // read above
    if (const auto ms = time_of(link, video)) take(link.begin, *ms);
  }
  return first ? std::optional(first->ms) : std::nullopt;
}

}  // namespace crowdline::youtube
