#include "youtube/heat_markers.h"

#include <optional>
#include <string_view>

#include "youtube/answer_fields.h"

namespace crowdline::youtube {
namespace {

double score_of(const Json& marker, const char* name) {
  const auto found = marker.find(name);
  return found != marker.end() && found->is_number() ? found->get<double>() : -1;
}

void add_marker(const Json& marker, const char* start, const char* length, const char* score,
                std::vector<formats::HeatMarker>& markers) {
  const auto start_ms = count_field(marker, start);
  const auto length_ms = count_field(marker, length);
  if (start_ms && length_ms)
    markers.push_back({.start_ms = *start_ms, .end_ms = *start_ms + *length_ms, .value = score_of(marker, score)});
}

void read_mutations(const Json& data, std::vector<formats::HeatMarker>& markers) {
  for (const Json& mutation : list_field(path_field(data, {"frameworkUpdates", "entityBatchUpdate"}), "mutations")) {
    if (!mutation.is_object()) continue;
    const Json& list = path_field(mutation, {"payload", "macroMarkersListEntity", "markersList"});
    if (text_field(list, "markerType") != "MARKER_TYPE_HEATMAP") continue;
    for (const Json& marker : list_field(list, "markers")) {
      if (marker.is_object()) add_marker(marker, "startMillis", "durationMillis", "intensityScoreNormalized", markers);
    }
  }
}

// Until about 2023.
void read_player_bar(const Json& data, std::vector<formats::HeatMarker>& markers) {
  const Json& bar = path_field(data, {"playerOverlays", "playerOverlayRenderer", "decoratedPlayerBarRenderer",
                                      "decoratedPlayerBarRenderer", "playerBar", "multiMarkersPlayerBarRenderer"});
  for (const Json& entry : list_field(bar, "markersMap")) {
    if (!entry.is_object() || text_field(entry, "key") != "HEATSEEKER") continue;
    for (const Json& marker : list_field(path_field(entry, {"value", "heatmap", "heatmapRenderer"}), "heatMarkers")) {
      if (!marker.is_object()) continue;
      add_marker(object_field(marker, "heatMarkerRenderer"), "timeRangeStartMillis", "markerDurationMillis",
                 "heatMarkerIntensityScoreNormalized", markers);
    }
  }
}

}  // namespace

std::vector<formats::HeatMarker> heat_markers(const Json& initial_data) {
  std::vector<formats::HeatMarker> markers;
  read_mutations(initial_data, markers);
  if (markers.empty()) read_player_bar(initial_data, markers);
  return formats::in_marker_order(std::move(markers));
}

}  // namespace crowdline::youtube
