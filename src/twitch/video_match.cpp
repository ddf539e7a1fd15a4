#include "twitch/video_match.h"

#include <algorithm>

namespace crowdline::twitch {
namespace {

std::int64_t shared_ms(const HelixVideo& video, const LiveSession& session) {
  const std::int64_t start_ms = std::max(video.created_ms, session.zero_ms);
  const std::int64_t end_ms = std::min(video.created_ms + video.duration_ms, session.end_ms);
  return std::max<std::int64_t>(end_ms - start_ms, 0);
}

VideoMatch match_of(const HelixVideo& video, const LiveSession& session, bool sure) {
  return {.stream = session.stream, .shift_ms = session.zero_ms - video.created_ms, .sure = sure};
}

bool by_start(const ClipPin& a, const ClipPin& b) {
  return a.start_ms != b.start_ms ? a.start_ms < b.start_ms : a.id < b.id;
}

}  // namespace

std::optional<VideoMatch> match_video(const HelixVideo& video, std::span<const LiveSession> sessions) {
  if (video.created_ms == 0 || (video.type != "archive" && video.stream_id.empty())) return std::nullopt;
  const LiveSession* best = nullptr;
  for (const LiveSession& session : sessions) {
    if (!video.stream_id.empty() && session.helix_id == video.stream_id) return match_of(video, session, true);
    const bool other_stream = !video.stream_id.empty() && !session.helix_id.empty();
    if (other_stream || session.login != video.user_login) continue;
    const std::int64_t shorter = std::min(video.duration_ms, session.end_ms - session.zero_ms);
    const std::int64_t shared = shared_ms(video, session);
    if (shared == 0 || shared * 2 < shorter) continue;
    if (best == nullptr || shared > shared_ms(video, *best)) best = &session;
  }
  return best == nullptr ? std::nullopt : std::optional(match_of(video, *best, false));
}

std::vector<ClipPin> pins_of(std::span<const HelixClip> clips, const LiveSession& session, const HelixVideo* video) {
  std::vector<ClipPin> pins;
  for (const HelixClip& clip : clips) {
    ClipPin pin{.views = clip.views, .id = clip.id, .title = clip.title};
    if (video != nullptr && clip.offset_ms && clip.video_id == video->id) {
      pin.start_ms = *clip.offset_ms + video->created_ms - session.zero_ms;
    } else if (clip.created_ms != 0) {
      pin.start_ms = clip.created_ms - clip.duration_ms - session.zero_ms;
      pin.rough = true;
    } else {
      continue;
    }
    pin.end_ms = pin.start_ms + clip.duration_ms;
    if (pin.end_ms > 0 && pin.start_ms < session.end_ms - session.zero_ms) pins.push_back(std::move(pin));
  }
  std::ranges::sort(pins, by_start);
  return pins;
}

}  // namespace crowdline::twitch
