// The document of a stored stream, from the texts of its pieces: windows are neither parsed nor written again.
#include <limits>

#include "store/timeline_store.h"

namespace crowdline::store {
namespace {

constexpr std::int64_t kFirst = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kLast = std::numeric_limits<std::int64_t>::max();
constexpr int kMostTries = 5;

struct Pieces {
  std::vector<StoredPiece> windows;
  std::vector<StoredPiece> summaries;
  std::vector<StoredPiece> moments;
  std::vector<StoredPiece> gaps;
};

Result<Pieces> read_pieces(const TimelineStore& store, std::string_view stream) {
  auto windows = store.windows(stream, kFirst, kLast);
  if (!windows) return std::unexpected(windows.error());
  auto summaries = store.summaries(stream, "", kFirst, kLast);
  if (!summaries) return std::unexpected(summaries.error());
  auto moments = store.moments(stream);
  if (!moments) return std::unexpected(moments.error());
  auto gaps = store.gaps(stream);
  if (!gaps) return std::unexpected(gaps.error());
  return Pieces{std::move(*windows), std::move(*summaries), std::move(*moments), std::move(*gaps)};
}

void add_pieces(std::string& text, std::string_view member, const std::vector<StoredPiece>& pieces) {
  text.append(",\"").append(member).append("\":[");
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (i > 0) text += ',';
    text += pieces[i].json;
  }
  text += ']';
}

std::string compose(const StreamRecord& record, const Pieces& pieces) {
  formats::TimelineDocument head;
  head.stream = record.info;
  head.source = record.source;
  head.model = record.model;
  head.glossary_version = record.glossary_version;
  head.heatmap = record.heatmap;
  const Json json = formats::to_json(head);
  std::string text = "{";
  for (const auto& [name, value] : json.items()) {
    if (name == "windows") {
      add_pieces(text, "windows", pieces.windows);
      add_pieces(text, "summaries", pieces.summaries);
      add_pieces(text, "moments", pieces.moments);
      add_pieces(text, "gaps", pieces.gaps);
    } else if (name != "summaries" && name != "moments" && name != "gaps") {
      if (text.size() > 1) text += ',';
      text.append(to_text(Json(name))).append(":").append(to_text(value));
    }
  }
  return text + "}";
}

// What changes with every change of a stream that a document shows.
bool same_version(const StreamRecord& a, const StreamRecord& b) {
  return to_text(formats::to_json(a.source)) == to_text(formats::to_json(b.source)) && a.status == b.status;
}

}  // namespace

Result<std::string> document_text(const TimelineStore& store, std::string_view stream) {
  auto record = store.stream(stream);
  for (int i = 0; record && i < kMostTries; ++i) {
    const auto events = store.last_event(stream);
    const auto pieces = read_pieces(store, stream);
    if (!pieces) return std::unexpected(pieces.error());
    // While it is live, a change may fall between these reads; then they are done again.
    auto now = store.stream(stream);
    if (!now) return std::unexpected(now.error());
    const auto events_now = store.last_event(stream);
    const bool whole = same_version(*record, *now) && events && events_now && *events == *events_now;
    if (whole || i + 1 == kMostTries) return compose(*now, *pieces);
    record = std::move(now);
  }
  return std::unexpected(record.error());
}

}  // namespace crowdline::store
