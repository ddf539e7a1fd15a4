// The drawing of the HTML export: activity, mood and toxicity over the video's time, as one SVG without styles of its own.
#pragma once

#include <string>

#include "formats/timeline_document.h"

namespace crowdline::formats {

// Colours come from the classes that export_html_style.h knows. Empty when there are no windows.
std::string timeline_svg(const TimelineDocument& document);

}  // namespace crowdline::formats
