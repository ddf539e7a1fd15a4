// What others know of a video's stretches: its uploader's chapters, and which seconds viewers replay most.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/json.h"
#include "chat/message.h"

namespace crowdline::formats {

// YouTube's "most replayed": `value` from 0 to 1, 1 for the most replayed marker of the video.
struct HeatMarker {
  std::int64_t start_ms = 0;
  std::int64_t end_ms = 0;
  double value = 0;
};

Json to_json(const HeatMarker& marker);
Result<HeatMarker> heat_marker_from_json(const Json& json);

// Sorted by start; markers that are empty, overlap an earlier one or have a value outside 0 to 1 are left out.
std::vector<HeatMarker> in_marker_order(std::vector<HeatMarker> markers);

// [{"start_ms","end_ms","title"}]: the chapters in the stream's description (text/description_chapters.h). They go with it.
Json video_chapters(const chat::StreamInfo& info);

}  // namespace crowdline::formats
