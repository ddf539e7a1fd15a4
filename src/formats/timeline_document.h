// The timeline document, "crowdline.timeline/1": what stays of a stream. JSON forms of its parts, both ways.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/json.h"
#include "chat/message.h"
#include "formats/video_marks.h"
#include "moments/moment.h"
#include "summary/summary.h"
#include "timeline/window.h"

namespace crowdline::formats {

// Where each record of the source went. messages == counted + untimed + skipped + duplicates + late + deleted, always.
struct SourceCounts {
  std::string reader;
  std::uint64_t messages = 0;
  std::uint64_t counted = 0;
  std::uint64_t untimed = 0;
  std::map<std::string, std::uint64_t> skipped;  // by reason
  std::uint64_t late = 0;
  std::uint64_t duplicates = 0;
  std::uint64_t deleted = 0;

  std::uint64_t skipped_total() const;
};

struct ModelInfo {
  std::string name;
  std::string version;
};

struct TimelineDocument {
  chat::StreamInfo stream;
  SourceCounts source;
  ModelInfo model;
  std::string glossary_version;
  std::vector<timeline::Window> windows;
  std::vector<summary::Summary> summaries;
  std::vector<moments::Moment> moments;
  std::vector<timeline::Gap> gaps;
  std::vector<HeatMarker> heatmap;  // by start; empty where nobody gave one
  Json receipt;                     // null until raw chat was deleted with a receipt
};

// Members in the order of docs/formats/timeline.md; numbers rounded to 4 decimals. Same input, same bytes.
Json to_json(const chat::StreamInfo& info);
Json to_json(const SourceCounts& counts);
Json to_json(const std::optional<timeline::Interval>& sentiment);  // null when absent
Json to_json(const timeline::Share& share);
Json to_json(const timeline::Window& window);
Json to_json(const summary::Summary& summary);
Json to_json(const moments::Moment& moment);
Json to_json(const timeline::Gap& gap);
Json to_json(const TimelineDocument& document);

// Rounded to 4 decimals. Whole numbers have no fraction; what JSON cannot carry (NaN, infinities) is 0.
Json document_number(double value);

// Windows first, then chapters, then the stream, each by start: the order that stores keep, too.
std::vector<summary::Summary> in_document_order(std::vector<summary::Summary> summaries);

// Each fails with kNotUnderstood, naming the member that is missing or of the wrong kind.
Result<timeline::Window> window_from_json(const Json& json);
Result<summary::Summary> summary_from_json(const Json& json);
Result<moments::Moment> moment_from_json(const Json& json);
Result<timeline::Gap> gap_from_json(const Json& json);
Result<chat::StreamInfo> stream_from_json(const Json& json);
Result<SourceCounts> source_from_json(const Json& json);
Result<TimelineDocument> document_from_json(const Json& json);

}  // namespace crowdline::formats
