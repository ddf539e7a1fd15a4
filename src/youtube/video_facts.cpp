#include "youtube/video_facts.h"

#include <algorithm>

#include "base/time_text.h"
#include "youtube/answer_fields.h"

namespace crowdline::youtube {
namespace {

std::string picture_of(const Json& snippet) {
  const Json& pictures = object_field(snippet, "thumbnails");
  for (const char* size : {"high", "medium", "default"}) {
    std::string url = text_field(object_field(pictures, size), "url");
    if (url.starts_with("https://")) return url;
  }
  return {};
}

// The table of section 1.3 of the fact sheet; rows in its order. `known`: liveStreamingDetails are there.
VideoKind classify(const VideoFacts& video, const std::string& broadcast, const std::string& upload_status,
                   bool known) {
  const bool no_length = !video.duration_ms || *video.duration_ms == 0;
  const bool stream = video.duration_ms == 0;  // "P0D"; a premiere tells its length, or none at all
  if (broadcast == "upcoming" && !video.started_ms) return stream ? VideoKind::kUpcoming : VideoKind::kPremiereUpcoming;
  if ((broadcast == "live" || broadcast == "upcoming") && !video.ended_ms)
    return stream ? VideoKind::kLive : VideoKind::kPremiere;
  if (!known) return VideoKind::kUpload;
  if (video.ended_ms) return no_length || upload_status == "uploaded" ? VideoKind::kEndedProcessing : VideoKind::kEnded;
  if (video.started_ms) return VideoKind::kEndedProcessing;      // over, though the end is not told yet
  return no_length ? VideoKind::kUpcoming : VideoKind::kUpload;  // announced, and never begun
}

void read_live_details(const Json& details, VideoFacts& video) {
  video.viewers = count_field(details, "concurrentViewers");
  video.scheduled_ms = instant_field(details, "scheduledStartTime");
  video.started_ms = instant_field(details, "actualStartTime");
  video.ended_ms = instant_field(details, "actualEndTime");
  video.chat_id = text_field(details, "activeLiveChatId");
}

VideoFacts read_video(const Json& item) {
  const Json& snippet = object_field(item, "snippet");
  const Json& status = object_field(item, "status");
  VideoFacts video{.id = text_field(item, "id"),
                   .title = text_field(snippet, "title"),
                   .description = text_field(snippet, "description"),
                   .channel_id = text_field(snippet, "channelId"),
                   .channel = text_field(snippet, "channelTitle"),
                   .category_id = text_field(snippet, "categoryId"),
                   .language = text_field(snippet, "defaultAudioLanguage"),
                   .tags = {},
                   .picture_url = picture_of(snippet),
                   .published_ms = instant_field(snippet, "publishedAt").value_or(0),
                   .duration_ms = read_iso_duration(text_field(object_field(item, "contentDetails"), "duration")),
                   .comments = count_field(object_field(item, "statistics"), "commentCount")};
  if (const auto tags = snippet.find("tags"); tags != snippet.end() && tags->is_array()) {
    for (const Json& tag : *tags) {
      if (tag.is_string()) video.tags.push_back(tag.get<std::string>());
    }
  }
  const auto details = item.find("liveStreamingDetails");
  const bool known = details != item.end() && details->is_object();
  if (known) read_live_details(*details, video);
  if (const auto embeddable = status.find("embeddable"); embeddable != status.end() && embeddable->is_boolean())
    video.embeddable = embeddable->get<bool>();
  video.kind = classify(video, text_field(snippet, "liveBroadcastContent"), text_field(status, "uploadStatus"), known);
  return video;
}

chat::StreamKind stream_kind(VideoKind kind) {
  switch (kind) {
    case VideoKind::kUpcoming:
    case VideoKind::kPremiereUpcoming:
      return chat::StreamKind::kUpcoming;
    case VideoKind::kLive:
    case VideoKind::kPremiere:
      return chat::StreamKind::kLive;
    case VideoKind::kUpload:
      return chat::StreamKind::kUpload;
    case VideoKind::kEnded:
    case VideoKind::kEndedProcessing:
      break;
  }
  return chat::StreamKind::kEnded;
}

// Video ids tell "a" from "A"; ids of streams are lower case, so the bytes are written in hex.
std::string stream_id(const std::string& video_id) {
  std::string id = "youtube-";
  for (const char c : video_id) id += fmt::format("{:02x}", static_cast<unsigned char>(c));
  return id;
}

}  // namespace

const char* to_string(VideoKind kind) {
  switch (kind) {
    case VideoKind::kUpcoming:
      return "upcoming";
    case VideoKind::kLive:
      return "live";
    case VideoKind::kEnded:
      return "ended";
    case VideoKind::kEndedProcessing:
      return "ended, still processing";
    case VideoKind::kUpload:
      return "upload";
    case VideoKind::kPremiereUpcoming:
      return "premiere, upcoming";
    case VideoKind::kPremiere:
      return "premiere, running";
  }
  return "";
}

bool has_live_chat(VideoKind kind) {
  return kind == VideoKind::kUpcoming || kind == VideoKind::kLive || kind == VideoKind::kPremiereUpcoming ||
         kind == VideoKind::kPremiere;
}

Result<std::vector<VideoFacts>> read_videos(std::string_view body) {
  const auto answer = read_items(body);
  if (!answer) return std::unexpected(answer.error());
  std::vector<VideoFacts> videos;
  for (const Json& item : answer->items) {
    if (text_field(item, "id").empty() || object_field(item, "snippet").empty()) continue;
    videos.push_back(read_video(item));
  }
  return videos;
}

Result<std::map<std::string, std::string>> read_categories(std::string_view body) {
  const auto answer = read_items(body);
  if (!answer) return std::unexpected(answer.error());
  std::map<std::string, std::string> names;
  for (const Json& item : answer->items) {
    const std::string title = text_field(object_field(item, "snippet"), "title");
    if (!title.empty()) names[text_field(item, "id")] = title;
  }
  return names;
}

std::string watch_url(std::string_view video_id) { return "https://www.youtube.com/watch?v=" + std::string(video_id); }

chat::StreamInfo stream_info(const VideoFacts& video, const std::string& category) {
  const std::int64_t begin_ms = video.started_ms.value_or(video.scheduled_ms.value_or(video.published_ms));
  chat::StreamInfo info{.id = stream_id(video.id),
                        .platform = chat::Platform::kYoutube,
                        .kind = stream_kind(video.kind),
                        .url = watch_url(video.id),
                        .title = video.title,
                        .description = video.description,
                        .channel = video.channel,
                        .category = category,
                        .started_at = begin_ms == 0 ? "" : format_instant(begin_ms),
                        .duration_ms = video.duration_ms.value_or(0),
                        .language = video.language,
                        .tags = video.tags};
  return info;
}

}  // namespace crowdline::youtube
