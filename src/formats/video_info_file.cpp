#include "formats/video_info_file.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>

#include "base/json.h"
#include "base/json_fields.h"

namespace crowdline::formats {
namespace {

constexpr std::size_t kLargest = 64 * 1024 * 1024;
constexpr std::size_t kLookedAt = 64;

// Seconds, as a number or as text; milliseconds.
std::int64_t milliseconds_of(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_number() ? std::llround(found->get<double>() * 1000) : -1;
}

}  // namespace

bool looks_like_video_info(std::string_view beginning) {
  const auto pass = [&beginning](std::string_view expected) {
    beginning.remove_prefix(std::min(beginning.find_first_not_of(" \t\r\n"), beginning.size()));
    const bool there = beginning.starts_with(expected);
    if (there) beginning.remove_prefix(expected.size());
    return there;
  };
  return pass("{") && pass("\"id\"") && pass(":") && pass("\"");
}

Result<VideoInfoFile> read_video_info(std::string_view bytes) {
  const auto json = parse_json(bytes, "the file");
  if (!json || !json->is_object()) return fail(ErrorCode::kNotUnderstood, "this .info.json is cut off or damaged");
  VideoInfoFile info{.video_id = text_field(*json, "id")};
  const std::string extractor = text_field(*json, "extractor_key");
  if (info.video_id.size() != 11 || (!extractor.empty() && extractor != "Youtube"))
    return fail(ErrorCode::kNotUnderstood, "this .info.json is of no video of YouTube");
  if (const auto heatmap = json->find("heatmap"); heatmap != json->end() && heatmap->is_array()) {
    for (const Json& one : *heatmap) {
      if (!one.is_object() || !one.contains("value") || !one["value"].is_number()) continue;
      info.heatmap.push_back({.start_ms = milliseconds_of(one, "start_time"),
                              .end_ms = milliseconds_of(one, "end_time"),
                              .value = one["value"].get<double>()});
    }
  }
  info.heatmap = in_marker_order(std::move(info.heatmap));
  return info;
}

std::optional<VideoInfoFile> open_video_info(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string beginning(kLookedAt, '\0');
  file.read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
  beginning.resize(static_cast<std::size_t>(file.gcount()));
  if (!looks_like_video_info(beginning)) return std::nullopt;
  file.clear();
  file.seekg(0, std::ios::end);
  if (!file || file.tellg() < 0 || static_cast<std::size_t>(file.tellg()) > kLargest) return std::nullopt;
  file.seekg(0);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  auto info = read_video_info(bytes.str());
  return info ? std::optional(*std::move(info)) : std::nullopt;
}

}  // namespace crowdline::formats
