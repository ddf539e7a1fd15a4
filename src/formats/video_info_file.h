// The .info.json that yt-dlp writes beside a video: what it tells that no chat file has.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "formats/video_marks.h"

namespace crowdline::formats {

struct VideoInfoFile {
  std::string video_id;  // of YouTube
  std::vector<HeatMarker> heatmap;
};

// Whether a file that begins so is one: an object whose first member is "id", and no chat.
bool looks_like_video_info(std::string_view beginning);

// Fails with kNotUnderstood for what is no such file of a YouTube video.
Result<VideoInfoFile> read_video_info(std::string_view bytes);

// The same for a file; nullopt: it is something else, as is every file over 64 MB.
std::optional<VideoInfoFile> open_video_info(const std::string& path);

}  // namespace crowdline::formats
