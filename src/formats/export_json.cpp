#include "base/json.h"
#include "formats/export_writers.h"

namespace crowdline::formats {

std::string write_json_export(const TimelineDocument& document) { return to_text(to_json(document)) + "\n"; }

}  // namespace crowdline::formats
