// "Most replayed" in what YouTube's watch page says of a video. The Data API does not tell it.
#pragma once

#include <vector>

#include "base/json.h"
#include "formats/video_marks.h"

namespace crowdline::youtube {

// Of ytInitialData: the list of markers of type MARKER_TYPE_HEATMAP in frameworkUpdates, else the older layout below
// playerOverlays. In order, see formats::in_marker_order; empty where the video has too few views.
std::vector<formats::HeatMarker> heat_markers(const Json& initial_data);

}  // namespace crowdline::youtube
