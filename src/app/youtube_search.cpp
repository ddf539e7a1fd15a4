#include "app/youtube_search.h"

#include <algorithm>

#include "chat/link.h"

namespace crowdline::app {
namespace {

constexpr std::size_t kMostAnswers = 64;
constexpr std::int64_t kFreshMs = 600'000;
constexpr std::size_t kLookedAt = 8;  // channels of a search whose newest videos are looked at: one unit each
constexpr int kNewestVideos = 10;

pipeline::FoundChannel found_of(const youtube::ChannelFacts& channel) {
  pipeline::FoundChannel found{.platform = chat::Platform::kYoutube,
                               .id = channel.id,
                               .name = channel.name.empty() ? channel.id : channel.name,
                               .url = "https://www.youtube.com/channel/" + channel.id};
  found.picture_url = channel.picture_url;
  return found;
}

// A channel that is live is opened by the address of what it shows: that costs nothing more to find.
void show(const youtube::VideoFacts& video, pipeline::FoundChannel& found) {
  found.live = video.kind == youtube::VideoKind::kLive || video.kind == youtube::VideoKind::kPremiere;
  if (!found.live) return;
  found.url = youtube::watch_url(video.id);
  found.title = video.title;
  found.language = video.language;
  found.tags = video.tags;
  found.started_ms = video.started_ms.value_or(0);
  found.viewers = video.viewers;
}

pipeline::FoundChannel found_of(const youtube::VideoFacts& video) {
  pipeline::FoundChannel found = found_of(youtube::ChannelFacts{.id = video.channel_id,
                                                                .name = video.channel,
                                                                .handle = {},
                                                                .description = {},
                                                                .picture_url = {},
                                                                .uploads_playlist = {}});
  found.picture_url = video.picture_url;
  show(video, found);
  return found;
}

// Addresses and handles name a channel: no search is needed.
std::optional<chat::Link> named_channel(const std::string& words) {
  if (!words.starts_with('@') && words.find('/') == std::string::npos) return std::nullopt;
  const auto link = chat::classify_link(words);
  if (!link || link->platform != chat::Platform::kYoutube) return std::nullopt;
  const bool channel = link->kind == chat::LinkKind::kChannel || link->kind == chat::LinkKind::kHandle ||
                       link->kind == chat::LinkKind::kUser;
  return channel ? std::optional(*link) : std::nullopt;
}

}  // namespace

const pipeline::FoundChannels* YoutubeSearch::known(const pipeline::ChannelQuery& query) {
  const std::int64_t now_ms = access_.clock().now_ms();
  const auto found = std::ranges::find_if(answers_, [&](const Answer& answer) {
    return answer.words == query.words && answer.live_only == query.live_only && answer.until_ms > now_ms;
  });
  return found == answers_.end() ? nullptr : &found->found;
}

Result<pipeline::FoundChannels> YoutubeSearch::search(const pipeline::ChannelQuery& query) {
  if (auto client = access_.client(); !client) return std::unexpected(client.error());
  {
    const std::lock_guard lock(mutex_);
    if (const auto* found = known(query)) return *found;
  }
  if (query.typing || query.words.empty()) return pipeline::FoundChannels{};
  auto found = ask(query);
  if (!found) return found;
  const std::lock_guard lock(mutex_);
  std::erase_if(answers_, [&](const Answer& answer) {
    return answer.words == query.words && answer.live_only == query.live_only;
  });
  if (answers_.size() >= kMostAnswers) answers_.pop_front();
  answers_.push_back({query.words, query.live_only, access_.clock().now_ms() + kFreshMs, *found});
  return found;
}

Result<pipeline::FoundChannels> YoutubeSearch::ask(const pipeline::ChannelQuery& query) {
  const auto link = named_channel(query.words);
  auto rows = link ? one_channel(*link) : query.live_only ? live_videos(query.words) : channels(query.words);
  if (!rows) return std::unexpected(rows.error());
  if (query.live_only) std::erase_if(*rows, [](const auto& row) { return !row.live; });
  return pipeline::FoundChannels{.channels = *std::move(rows), .notes = {}};
}

Result<std::vector<pipeline::FoundChannel>> YoutubeSearch::one_channel(const chat::Link& link) {
  const auto catalogue = access_.catalogue();
  if (!catalogue) return std::unexpected(catalogue.error());
  const auto channel = (*catalogue)->channel(link);
  if (!channel && channel.error().code == ErrorCode::kNotFound) return std::vector<pipeline::FoundChannel>();
  if (!channel) return std::unexpected(channel.error());
  pipeline::FoundChannel found = found_of(*channel);
  if (const auto video = (*catalogue)->showing(*channel)) show(*video, found);
  return std::vector{std::move(found)};
}

// The index of searches lags by minutes, so each is looked at again.
Result<std::vector<pipeline::FoundChannel>> YoutubeSearch::live_videos(const std::string& words) {
  const auto client = access_.client();
  const auto catalogue = access_.catalogue();
  if (!client || !catalogue) return std::unexpected(client.error());
  const auto body = (*client)->ask_for_text(youtube::search_live_videos(words));
  if (!body) return std::unexpected(body.error());
  const auto ids = youtube::read_found_videos(*body);
  if (!ids) return std::unexpected(ids.error());
  const auto videos = (*catalogue)->videos(*ids);
  if (!videos) return std::unexpected(videos.error());
  std::vector<pipeline::FoundChannel> rows;
  for (const youtube::VideoFacts& video : *videos) rows.push_back(found_of(video));
  return rows;
}

Result<std::vector<pipeline::FoundChannel>> YoutubeSearch::channels(const std::string& words) {
  const auto client = access_.client();
  if (!client) return std::unexpected(client.error());
  const auto body = (*client)->ask_for_text(youtube::search_channels(words));
  if (!body) return std::unexpected(body.error());
  const auto found = youtube::read_found_channels(*body);
  if (!found) return std::unexpected(found.error());
  std::vector<pipeline::FoundChannel> rows;
  for (const youtube::ChannelFacts& channel : *found) rows.push_back(found_of(channel));
  if (const auto marked = mark_live(rows); !marked) return std::unexpected(marked.error());
  return rows;
}

// Who of the first ones is live: their newest videos, all in one call.
Result<void> YoutubeSearch::mark_live(std::vector<pipeline::FoundChannel>& channels) {
  const auto client = access_.client();
  const auto catalogue = access_.catalogue();
  if (!client || !catalogue) return std::unexpected(client.error());
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < std::min(channels.size(), kLookedAt); ++i) {
    const std::string playlist = youtube::uploads_playlist(channels[i].id);
    const auto body = (*client)->ask(youtube::items_of_playlist(playlist, kNewestVideos));
    if (!body && body.error().failure == youtube::ApiFailure::kNotFound) continue;
    if (!body) return std::unexpected(youtube::to_error(body.error()));
    const auto newest = youtube::read_playlist_videos(*body);
    if (!newest) return std::unexpected(newest.error());
    ids.insert(ids.end(), newest->begin(), newest->end());
  }
  const auto videos = (*catalogue)->videos(ids);
  if (!videos) return std::unexpected(videos.error());
  for (const youtube::VideoFacts& video : *videos) {
    const auto channel = std::ranges::find(channels, video.channel_id, &pipeline::FoundChannel::id);
    if (channel != channels.end() && !channel->live) show(video, *channel);
  }
  return {};
}

}  // namespace crowdline::app
