// One function an export format; export.cpp has the table of them. Each gives the bytes of the file.
#pragma once

#include <string>

#include "formats/timeline_document.h"

namespace crowdline::formats {

std::string write_json_export(const TimelineDocument& document);
std::string write_csv_export(const TimelineDocument& document);
std::string write_html_export(const TimelineDocument& document);

}  // namespace crowdline::formats
