#include "formats/video_marks.h"

#include <algorithm>
#include <tuple>

#include "formats/document_reading.h"
#include "formats/timeline_document.h"
#include "text/description_chapters.h"

namespace crowdline::formats {

Json to_json(const HeatMarker& marker) {
  return {{"start_ms", marker.start_ms}, {"end_ms", marker.end_ms}, {"value", document_number(marker.value)}};
}

Result<HeatMarker> heat_marker_from_json(const Json& json) {
  ObjectReader reader(json, "heat marker");
  HeatMarker marker;
  marker.start_ms = reader.integer<std::int64_t>("start_ms");
  marker.end_ms = reader.integer<std::int64_t>("end_ms");
  marker.value = reader.number("value");
  return reader.finish(marker);
}

std::vector<HeatMarker> in_marker_order(std::vector<HeatMarker> markers) {
  std::erase_if(markers, [](const HeatMarker& marker) {
    return marker.end_ms <= marker.start_ms || marker.start_ms < 0 || !(marker.value >= 0 && marker.value <= 1);
  });
  std::ranges::sort(markers, {},
                    [](const HeatMarker& marker) { return std::tuple(marker.start_ms, marker.end_ms, marker.value); });
  std::vector<HeatMarker> kept;
  for (const HeatMarker& marker : markers) {
    if (kept.empty() || marker.start_ms >= kept.back().end_ms) kept.push_back(marker);
  }
  return kept;
}

Json video_chapters(const chat::StreamInfo& info) {
  Json chapters = Json::array();
  for (const text::DescriptionChapter& chapter : text::find_description_chapters(info.description, info.duration_ms))
    chapters.push_back({{"start_ms", chapter.start_ms}, {"end_ms", chapter.end_ms}, {"title", chapter.title}});
  return chapters;
}

}  // namespace crowdline::formats
