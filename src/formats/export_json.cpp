#include "formats/export_writers.h"
#include "formats/timeline_text.h"

namespace crowdline::formats {

std::string write_json_export(const TimelineDocument& document) { return json_text(document) + "\n"; }

}  // namespace crowdline::formats
