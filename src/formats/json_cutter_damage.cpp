// JsonCutter: finding the way again behind damage.
#include <algorithm>
#include <variant>

#include "formats/json_cutter.h"
#include "formats/json_scan.h"

namespace crowdline::formats {
namespace {

constexpr std::size_t kLongestCandidate = 64 * 1024;
constexpr std::size_t kSearchAllowance = 16 << 20;  // bytes scanned in search, plus twice those of the file
// A step and a candidate fit into the window together, so that what is found does not depend on how the file was read.
constexpr std::size_t kSearchStep = 256 * 1024;
constexpr std::size_t kOverlap = 256;
static_assert(kSearchStep + kLongestCandidate < kLongestRecord);

bool is_understood(const std::optional<chat::SourceItem>& item) {
  const auto* skipped = item ? std::get_if<chat::SkippedRecord>(&*item) : nullptr;
  return item && (skipped == nullptr || !skipped->reason.starts_with("bad_"));
}

}  // namespace

JsonCutter::Cut JsonCutter::lose(const char* problem) {
  place_ = Place::kLost;
  problem_ = problem;
  return find_way();
}

// Uses bytes up to the next record, or up to the end of the file; all of them are one lost record.
JsonCutter::Cut JsonCutter::find_way() {
  while (true) {
    if (auto done = ensure(kSearchStep); !done) return std::unexpected(done.error());
    const std::size_t limit = std::min(window_.view().size(), kSearchStep);
    auto found = find_record(0, limit);
    if (!found) return std::unexpected(found.error());
    if (*found != std::string_view::npos) {
      window_.consume(*found);
      place_ = Place::kRecords;
      return RawRecord{.problem = problem_};
    }
    if (limit < kSearchStep) {
      window_.consume(limit);
      place_ = Place::kEnd;
      return RawRecord{.problem = problem_};
    }
    window_.consume(limit - kOverlap);
  }
}

// Looks at positions [from, limit) of the window for an object that follows another one and can be read; npos: none.
Result<std::size_t> JsonCutter::find_record(std::size_t from, std::size_t limit) {
  for (std::size_t at = from; at < limit; ++at) {
    at = window_.view().find('}', at);
    if (at >= limit) break;
    const std::string_view view = window_.view();
    std::size_t next = skip_json_blanks(view, at + 1);
    const bool comma = next < view.size() && view[next] == ',';
    if (comma) next = skip_json_blanks(view, next + 1);
    if (next >= limit || view[next] != '{' || (!comma && root_ != JsonRoot::kSequence)) continue;
    auto is_record = is_record_at(next);
    if (!is_record) return std::unexpected(is_record.error());
    if (*is_record) return next;
  }
  return std::string_view::npos;
}

Result<bool> JsonCutter::is_record_at(std::size_t at) {
  JsonScanState state;
  std::size_t scanned = 0;
  while (scanned < kLongestCandidate && searched_ < kSearchAllowance + 2 * window_.consumed()) {
    const std::string_view view = window_.view().substr(at);
    const std::size_t end = scan_json_value(view.substr(scanned, kLongestCandidate - scanned), state);
    const std::size_t size = end == std::string_view::npos ? std::min(view.size(), kLongestCandidate) : scanned + end;
    searched_ += size - scanned;
    if (end != std::string_view::npos) return is_understood(reader_.read(view.substr(0, size)));
    scanned = size;
    if (scanned < view.size()) return false;
    auto more = window_.more();
    if (!more || !*more) return more;
  }
  return false;
}

Result<void> JsonCutter::reject() {
  window_.give_back(last_size_);
  auto found = find_record(1, std::min(last_size_, kSearchStep));
  if (!found) return std::unexpected(found.error());
  window_.consume(*found == std::string_view::npos ? last_size_ : *found);
  last_size_ = 0;
  return {};
}

}  // namespace crowdline::formats
