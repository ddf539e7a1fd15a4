// The sections of the HTML export below its drawing. Each is empty when the document has nothing for it.
#pragma once

#include <string>

#include "formats/timeline_document.h"

namespace crowdline::formats {

std::string tiles_section(const TimelineDocument& document);
std::string feelings_section(const TimelineDocument& document);
std::string moments_section(const TimelineDocument& document);
std::string chapters_section(const TimelineDocument& document);
std::string notes_section(const TimelineDocument& document);

}  // namespace crowdline::formats
