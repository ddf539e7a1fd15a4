// Timeline documents as files for people and for other programs.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/error.h"
#include "formats/timeline_document.h"

namespace crowdline::formats {

struct ExportFile {
  std::string bytes;
  std::string content_type;  // for HTTP, charset included
  std::string file_name;     // a-z, 0-9, "-" and one "."; from the stream's title, else its id
};

// The names that export_document() knows, in the order in which to offer them.
std::span<const std::string_view> export_formats();

// Same document, same bytes. Fails with kUsage for a format that is not known, naming those that are.
Result<ExportFile> export_document(std::string_view format, const TimelineDocument& document);

}  // namespace crowdline::formats
