// The JSON text of a document and its parts, written without building JSON values: a whole import is written this way.
#pragma once

#include <string>

#include "formats/timeline_document.h"

namespace crowdline::formats {

// Each equals to_text(to_json(part)), byte by byte.
std::string json_text(const timeline::Window& window);
std::string json_text(const summary::Summary& summary);
std::string json_text(const moments::Moment& moment);
std::string json_text(const timeline::Gap& gap);
std::string json_text(const TimelineDocument& document);

}  // namespace crowdline::formats
