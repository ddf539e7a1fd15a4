#include "youtube/channel_facts.h"

#include "youtube/answer_fields.h"

namespace crowdline::youtube {
namespace {

std::string picture_of(const Json& snippet) {
  std::string url = text_field(object_field(object_field(snippet, "thumbnails"), "default"), "url");
  return url.starts_with("https://") ? url : std::string();
}

ChannelFacts channel_of(std::string id, const Json& snippet) {
  const std::string handle = text_field(snippet, "customUrl");
  return {.id = std::move(id),
          .name = text_field(snippet, "title"),
          .handle = handle.starts_with('@') ? handle : std::string(),
          .description = text_field(snippet, "description"),
          .picture_url = picture_of(snippet),
          .uploads_playlist = {}};
}

template <typename Record, typename Read>
Result<std::vector<Record>> read_all(std::string_view body, const Read& read) {
  const auto answer = read_items(body);
  if (!answer) return std::unexpected(answer.error());
  std::vector<Record> records;
  for (const Json& item : answer->items) {
    if (auto record = read(item)) records.push_back(*std::move(record));
  }
  return records;
}

std::optional<std::string> video_id_in(const Json& object) {
  std::string id = text_field(object, "videoId");
  return id.empty() ? std::nullopt : std::optional(std::move(id));
}

}  // namespace

Result<std::vector<ChannelFacts>> read_channels(std::string_view body) {
  return read_all<ChannelFacts>(body, [](const Json& item) -> std::optional<ChannelFacts> {
    std::string id = text_field(item, "id");
    if (id.empty()) return std::nullopt;
    ChannelFacts channel = channel_of(std::move(id), object_field(item, "snippet"));
    channel.uploads_playlist =
        text_field(object_field(object_field(item, "contentDetails"), "relatedPlaylists"), "uploads");
    return channel;
  });
}

Result<std::vector<std::string>> read_playlist_videos(std::string_view body) {
  return read_all<std::string>(body, [](const Json& item) {
    auto id = video_id_in(object_field(item, "contentDetails"));
    return id ? id : video_id_in(object_field(object_field(item, "snippet"), "resourceId"));
  });
}

Result<std::vector<ChannelFacts>> read_found_channels(std::string_view body) {
  return read_all<ChannelFacts>(body, [](const Json& item) -> std::optional<ChannelFacts> {
    std::string id = text_field(object_field(item, "id"), "channelId");
    if (id.empty()) return std::nullopt;
    return channel_of(std::move(id), object_field(item, "snippet"));
  });
}

Result<std::vector<std::string>> read_found_videos(std::string_view body) {
  return read_all<std::string>(body, [](const Json& item) { return video_id_in(object_field(item, "id")); });
}

}  // namespace crowdline::youtube
