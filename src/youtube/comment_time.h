// Where on the timeline a comment stands: at the first time that it names.
#pragma once

#include <cstdint>
#include <optional>

#include "text/video_times.h"
#include "youtube/comment_html.h"

namespace crowdline::youtube {

// A time that YouTube linked to another video, and any number inside another link, is none; one that it linked to this video is
// as far as its link says. Times that YouTube does not link (other scripts) are found by text::find_video_times. nullopt: the
// comment names no time.
std::optional<std::int64_t> comment_time(const CommentHtml& comment, const text::CommentedVideo& video);

}  // namespace crowdline::youtube
