#include "youtube/video_catalogue.h"

#include <algorithm>

namespace crowdline::youtube {
namespace {

Result<ApiRequest> request_of(const chat::Link& link) {
  switch (link.kind) {
    case chat::LinkKind::kChannel:
      return channels_by_id({link.id});
    case chat::LinkKind::kHandle:
      return channel_by_handle(link.id);
    case chat::LinkKind::kUser:
      return channel_by_user(link.id);
    default:
      return fail(ErrorCode::kUsage, "YouTube's interface knows no channel by the name in " + link.url,
                  "paste the channel's address with @ or /channel/, or that of a video");
  }
}

bool runs(const VideoFacts& video) { return video.kind == VideoKind::kLive || video.kind == VideoKind::kPremiere; }

}  // namespace

Result<std::vector<VideoFacts>> VideoCatalogue::videos(const std::vector<std::string>& ids) {
  std::vector<VideoFacts> all;
  for (const auto& batch : id_batches(ids)) {
    const auto body = client_.ask_for_text(videos_by_id(batch));
    if (!body) return std::unexpected(body.error());
    auto found = read_videos(*body);
    if (!found) return std::unexpected(found.error());
    for (const std::string& id : batch) {
      const auto video = std::ranges::find(*found, id, &VideoFacts::id);
      if (video != found->end()) all.push_back(std::move(*video));
    }
  }
  return all;
}

Result<VideoFacts> VideoCatalogue::video(const std::string& id) {
  auto found = videos({id});
  if (!found) return std::unexpected(found.error());
  if (found->empty()) return fail(ErrorCode::kNotFound, "YouTube has no video " + id + ", or it is private");
  return std::move(found->front());
}

std::string VideoCatalogue::category(const std::string& id) {
  const std::lock_guard lock(mutex_);
  if (!categories_ && !id.empty()) {
    const auto body = client_.ask_for_text(video_categories());
    if (!body) return {};
    auto names = read_categories(*body);
    if (!names) return {};
    categories_ = std::move(*names);
  }
  const auto name = categories_ ? categories_->find(id) : std::map<std::string, std::string>::iterator();
  return categories_ && name != categories_->end() ? name->second : std::string();
}

Result<ChannelFacts> VideoCatalogue::channel(const chat::Link& link) {
  const auto request = request_of(link);
  if (!request) return std::unexpected(request.error());
  const auto body = client_.ask_for_text(*request);
  if (!body) return std::unexpected(body.error());
  auto channels = read_channels(*body);
  if (!channels) return std::unexpected(channels.error());
  if (channels->empty()) return fail(ErrorCode::kNotFound, "YouTube has no channel " + link.url);
  return std::move(channels->front());
}

// A channel without streams has no playlist of them: that is none, and no error.
Result<std::vector<std::string>> VideoCatalogue::newest_videos(const std::string& playlist) {
  if (playlist.empty()) return std::vector<std::string>();
  const auto body = client_.ask(items_of_playlist(playlist));
  if (!body && body.error().failure == ApiFailure::kNotFound) return std::vector<std::string>();
  if (!body) return std::unexpected(to_error(body.error()));
  return read_playlist_videos(*body);
}

Result<VideoFacts> VideoCatalogue::showing(const ChannelFacts& channel) {
  const std::string uploads =
      channel.uploads_playlist.empty() ? uploads_playlist(channel.id) : channel.uploads_playlist;
  // The playlist of streams alone is not documented, so that of all uploads is looked at, too.
  for (const std::string& playlist : {live_playlist(channel.id), uploads}) {
    const auto ids = newest_videos(playlist);
    if (!ids) return std::unexpected(ids.error());
    const auto found = videos(*ids);
    if (!found) return std::unexpected(found.error());
    if (auto video = shown_now(*found)) return *std::move(video);
  }
  return fail(ErrorCode::kNotFound, (channel.name.empty() ? channel.id : channel.name) + " is not live now",
              "paste the address of one of its videos");
}

std::optional<VideoFacts> shown_now(const std::vector<VideoFacts>& videos) {
  const VideoFacts* best = nullptr;
  for (const VideoFacts& video : videos) {
    if (!has_live_chat(video.kind)) continue;
    if (best == nullptr || (runs(video) && !runs(*best))) {
      best = &video;
    } else if (runs(video) == runs(*best)) {
      const bool better = runs(video) ? video.started_ms > best->started_ms
                                      : video.scheduled_ms.value_or(INT64_MAX) < best->scheduled_ms.value_or(INT64_MAX);
      if (better) best = &video;
    }
  }
  return best == nullptr ? std::nullopt : std::optional(*best);
}

}  // namespace crowdline::youtube
