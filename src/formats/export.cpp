#include "formats/export.h"

#include <array>

#include "formats/export_writers.h"

namespace crowdline::formats {
namespace {

struct Exporter {
  std::string_view format;
  const char* content_type;
  const char* extension;
  std::string (*write)(const TimelineDocument&);
};

constexpr std::array kExporters{
    Exporter{"json", "application/json", "json", write_json_export},
    Exporter{"csv", "text/csv; charset=utf-8; header=present", "csv", write_csv_export},
    Exporter{"html", "text/html; charset=utf-8", "html", write_html_export},
};

constexpr auto kNames = [] {
  std::array<std::string_view, kExporters.size()> names;
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = kExporters[i].format;
  return names;
}();

constexpr std::size_t kLongestName = 60;

// Safe in every file system and in a Content-Disposition header without quoting.
std::string slug(std::string_view title) {
  std::string result;
  for (const char c : title) {
    const bool upper = c >= 'A' && c <= 'Z';
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || upper) {
      result += static_cast<char>(upper ? c + ('a' - 'A') : c);
    } else if (!result.empty() && result.back() != '-') {
      result += '-';
    }
    if (result.size() == kLongestName) break;
  }
  while (result.ends_with('-')) result.pop_back();
  return result;
}

std::string file_name(const chat::StreamInfo& stream, const char* extension) {
  std::string name = slug(stream.title);
  if (name.empty()) name = slug(stream.id);
  if (name.empty()) name = "timeline";
  return name + "." + extension;
}

}  // namespace

std::span<const std::string_view> export_formats() { return kNames; }

Result<ExportFile> export_document(std::string_view format, const TimelineDocument& document) {
  for (const Exporter& exporter : kExporters) {
    if (exporter.format != format) continue;
    return ExportFile{exporter.write(document), exporter.content_type, file_name(document.stream, exporter.extension)};
  }
  std::string known;
  for (const std::string_view name : kNames) known.append(known.empty() ? "" : ", ").append(name);
  return fail(ErrorCode::kUsage, "there is no export format called " + std::string(format), "use one of: " + known);
}

}  // namespace crowdline::formats
