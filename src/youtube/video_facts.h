// What the Data API knows of videos, and which kind of video each is.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "chat/message.h"

namespace crowdline::youtube {

enum class VideoKind : std::uint8_t {
  kUpcoming,          // a stream that has not begun
  kLive,              // a stream that runs
  kEnded,             // a stream that is over
  kEndedProcessing,   // over, but the recording is not ready
  kUpload,            // an ordinary video
  kPremiereUpcoming,  // a finished video that will be shown like a stream
  kPremiere,          // and that is shown now; an ended one cannot be told from an ended stream
};

const char* to_string(VideoKind kind);
// Chat comes live, now or when it begins.
bool has_live_chat(VideoKind kind);

// Texts are as YouTube gives them; nothing here is safe to be shown as markup. Instants are ms since 1970.
struct VideoFacts {
  std::string id;
  VideoKind kind = VideoKind::kUpload;
  std::string title;
  std::string description;
  std::string channel_id;
  std::string channel;
  std::string category_id;
  std::string language;
  std::vector<std::string> tags;
  std::string picture_url;  // https, or empty
  std::int64_t published_ms = 0;
  std::optional<std::int64_t> duration_ms;  // nullopt: not told; live and upcoming streams say 0
  std::optional<std::int64_t> comments;     // nullopt: switched off, or not told
  std::optional<std::int64_t> viewers;      // of a running stream, where they are shown
  std::optional<std::int64_t> scheduled_ms;
  std::optional<std::int64_t> started_ms;
  std::optional<std::int64_t> ended_ms;
  std::string chat_id;  // opaque; empty: no live chat, or none yet
  bool embeddable = true;
};

// The items of videos.list. Those without an id or a snippet are left out. Fails with kRemote.
Result<std::vector<VideoFacts>> read_videos(std::string_view body);

// The names of videoCategories.list by id. Fails with kRemote.
Result<std::map<std::string, std::string>> read_categories(std::string_view body);

// The address that links are stored under.
std::string watch_url(std::string_view video_id);

// The facts as those of a stream; `category` is the name behind `category_id`.
chat::StreamInfo stream_info(const VideoFacts& video, const std::string& category);

}  // namespace crowdline::youtube
