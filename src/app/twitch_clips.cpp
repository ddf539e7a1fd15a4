#include "app/twitch_clips.h"

#include <algorithm>

#include "base/time_text.h"

namespace crowdline::app {
namespace {

constexpr std::chrono::milliseconds kPatience{6'000};
constexpr std::size_t kMostClips = 100;  // one page, the most viewed
constexpr std::size_t kMostIds = 4'096;
constexpr std::int64_t kWeekMs = 7 * 24 * 3'600'000LL;

std::string instant(std::int64_t ms) { return format_instant(ms / 1000 * 1000); }

// Ids become addresses.
bool is_slug(const std::string& id) {
  return !id.empty() && id.size() <= 200 && std::ranges::all_of(id, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  });
}

bool is_twitch(const chat::Link& link) {
  return link.platform == chat::Platform::kTwitch &&
         (link.kind == chat::LinkKind::kChannel || link.kind == chat::LinkKind::kVideo);
}

template <typename Record>
Result<Record> only(Result<std::vector<Record>> found, const std::string& what) {
  if (!found) return std::unexpected(found.error());
  if (found->empty()) return fail(ErrorCode::kNotFound, "Twitch has no " + what);
  return std::move(found->front());
}

}  // namespace

bool TwitchClips::takes(const store::StreamRecord& record) {
  const auto link = chat::classify_link(record.info.url);
  return link && is_twitch(*link) &&
         (link->kind == chat::LinkKind::kVideo || parse_instant(record.info.started_at).has_value());
}

Result<std::string> TwitchClips::id_of(twitch::HelixClient& helix, const std::string& login) {
  if (const auto known = ids_.find(login); known != ids_.end()) return known->second;
  const auto user =
      only(helix.list(twitch::users_by_login({login}), twitch::read_users, 1, kPatience), "channel called " + login);
  if (!user) return std::unexpected(user.error());
  if (ids_.size() >= kMostIds) ids_.clear();
  return ids_[login] = user->id;
}

Result<TwitchClips::Subject> TwitchClips::recording(twitch::HelixClient& helix, const std::string& id) {
  auto video = only(helix.list(twitch::videos_by_id({id}), twitch::read_videos, 1, kPatience), "video " + id);
  if (!video) return std::unexpected(video.error());
  Subject subject{.broadcaster = video->user_id,
                  .session = {.zero_ms = video->created_ms, .end_ms = video->created_ms + video->duration_ms}};
  subject.video = std::move(*video);
  return subject;
}

Result<TwitchClips::Subject> TwitchClips::session(twitch::HelixClient& helix, const std::string& login,
                                                  const store::StreamRecord& record) {
  const auto id = id_of(helix, login);
  if (!id) return std::unexpected(id.error());
  const std::int64_t zero_ms = parse_instant(record.info.started_at).value_or(0);
  Subject subject{
      .broadcaster = *id,
      .session = {
          .stream = record.info.id, .login = login, .zero_ms = zero_ms, .end_ms = zero_ms + record.info.duration_ms}};
  auto videos = helix.list(twitch::archive_of(*id), twitch::read_videos, 20, kPatience);
  if (!videos) return std::unexpected(videos.error());
  for (twitch::HelixVideo& video : *videos) {
    if (!twitch::match_video(video, std::span(&subject.session, 1))) continue;
    subject.video = std::move(video);
    break;
  }
  return subject;
}

Result<TwitchClips::Subject> TwitchClips::subject_of(const store::StreamRecord& record) {
  const auto helix = access_.helix();
  if (!helix) return std::unexpected(helix.error());
  const auto link = chat::classify_link(record.info.url);
  if (!link) return std::unexpected(link.error());
  return link->kind == chat::LinkKind::kVideo ? recording(**helix, link->id) : session(**helix, link->id, record);
}

Result<std::vector<pipeline::StreamClip>> TwitchClips::find(const store::StreamRecord& record) {
  const auto subject = subject_of(record);
  if (!subject) return std::unexpected(subject.error());
  const std::int64_t zero_ms = subject->session.zero_ms;
  const auto helix = access_.helix();
  const auto found =
      (*helix)->list(twitch::clips_of(subject->broadcaster, instant(zero_ms), instant(zero_ms + kWeekMs)),
                     twitch::read_clips, kMostClips, kPatience);
  if (!found) return std::unexpected(found.error());
  std::vector<pipeline::StreamClip> clips;
  for (twitch::ClipPin& pin : twitch::pins_of(*found, subject->session, subject->video ? &*subject->video : nullptr)) {
    if (!is_slug(pin.id)) continue;
    clips.push_back({.start_ms = pin.start_ms,
                     .end_ms = pin.end_ms,
                     .views = pin.views,
                     .rough = pin.rough,
                     .id = pin.id,
                     .url = "https://clips.twitch.tv/" + pin.id,
                     .title = std::move(pin.title)});
  }
  return clips;
}

}  // namespace crowdline::app
