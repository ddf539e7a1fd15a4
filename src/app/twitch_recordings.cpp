#include "app/twitch_recordings.h"

#include "base/time_text.h"
#include "twitch/video_match.h"

namespace crowdline::app {
namespace {

constexpr std::chrono::milliseconds kPatience{6'000};
constexpr std::size_t kPageSize = 100;
constexpr std::size_t kMostPages = 20;

// The ended live streams of a channel. `channel` is its link.
Result<std::vector<twitch::LiveSession>> sessions_of(const store::TimelineStore& store, const std::string& channel,
                                                     const std::string& login) {
  std::vector<twitch::LiveSession> sessions;
  for (std::size_t page = 1; page <= kMostPages; ++page) {
    const auto found = store.streams({.page = page, .page_size = kPageSize});
    if (!found) return std::unexpected(found.error());
    for (const store::StreamRecord& record : found->streams) {
      const auto zero_ms = parse_instant(record.info.started_at);
      if (record.info.url != channel || record.status == store::StreamStatus::kLive || !zero_ms) continue;
      sessions.push_back({.stream = record.info.id,
                          .helix_id = {},
                          .login = login,
                          .zero_ms = *zero_ms,
                          .end_ms = *zero_ms + record.info.duration_ms});
    }
    if (found->streams.size() < kPageSize) break;
  }
  return sessions;
}

}  // namespace

Result<pipeline::FoundRecording> TwitchRecordings::find(const chat::Link& link) {
  const auto helix = access_.helix();
  if (!helix) return std::unexpected(helix.error());
  const auto videos = (*helix)->list(twitch::videos_by_id({link.id}), twitch::read_videos, 1, kPatience);
  if (!videos) return std::unexpected(videos.error());
  if (videos->empty()) return fail(ErrorCode::kNotFound, "Twitch has no video " + link.id);
  const twitch::HelixVideo& video = videos->front();
  const auto sessions = sessions_of(store_, "https://www.twitch.tv/" + video.user_login, video.user_login);
  if (!sessions) return std::unexpected(sessions.error());
  const auto match = twitch::match_video(video, *sessions);
  if (!match)
    return fail(ErrorCode::kNotFound, "that stream of " + video.user_login + " was not followed while it was live");
  return pipeline::FoundRecording{
      .stream = match->stream,
      .video = {{"kind", "twitch"}, {"id", "v" + video.id}, {"live", false}, {"shift_ms", match->shift_ms}}};
}

}  // namespace crowdline::app
