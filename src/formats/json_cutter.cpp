#include "formats/json_cutter.h"

#include <algorithm>

#include "formats/json_scan.h"

namespace crowdline::formats {
namespace {

constexpr std::size_t kLongestScalar = 4096;
constexpr std::size_t kLookAhead = 256;

bool is_json_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool is_scalar_letter(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '+' || c == '-' || c == '.';
}

}  // namespace

std::size_t skip_json_blanks(std::string_view text, std::size_t from) {
  while (from < text.size() && is_json_blank(text[from])) ++from;
  return from;
}

JsonCutter::JsonCutter(ByteWindow& window, JsonRoot root, RecordReader& reader)
    : window_(window), root_(root), reader_(reader) {}

Result<std::optional<RawRecord>> JsonCutter::next() {
  while (place_ != Place::kEnd) {
    Cut cut;
    switch (place_) {
      case Place::kStart:
        cut = start();
        break;
      case Place::kMembers:
        cut = next_member();
        break;
      case Place::kLostMembers:
        cut = find_records();
        break;
      case Place::kRecords:
        cut = next_record();
        break;
      case Place::kLost:
        cut = find_way();
        break;
      case Place::kEnd:
        break;
    }
    if (!cut || *cut) return cut;
  }
  return std::nullopt;
}

// Stands before the next byte that is neither blank nor a comma; false at the end of the file.
Result<bool> JsonCutter::at_text() {
  while (true) {
    const std::string_view view = window_.view();
    std::size_t at = 0;
    while (at < view.size() && (is_json_blank(view[at]) || view[at] == ',')) ++at;
    window_.consume(at);
    if (at < view.size()) return true;
    auto more = window_.more();
    if (!more || !*more) return more;
  }
}

// Reads on until `size` bytes are at hand or the file has ended.
Result<void> JsonCutter::ensure(std::size_t size) {
  while (window_.view().size() < size) {
    auto more = window_.more();
    if (!more) return std::unexpected(more.error());
    if (!*more) break;
  }
  return {};
}

JsonCutter::Cut JsonCutter::start() {
  auto text = at_text();
  if (!text) return std::unexpected(text.error());
  place_ = *text ? Place::kRecords : Place::kEnd;
  if (!*text || root_ == JsonRoot::kSequence) return std::nullopt;
  if (root_ == JsonRoot::kObject) place_ = Place::kMembers;
  window_.consume(1);
  return std::nullopt;
}

JsonCutter::Cut JsonCutter::end_truncated(std::string_view bytes) {
  place_ = Place::kEnd;
  return RawRecord{.bytes = bytes, .problem = "truncated", .cut_off = true};
}

JsonCutter::Cut JsonCutter::next_record() {
  auto text = at_text();
  if (!text) return std::unexpected(text.error());
  if (!*text && root_ == JsonRoot::kSequence) {
    place_ = Place::kEnd;
    return std::nullopt;
  }
  if (!*text) return end_truncated({});
  const char first = window_.view().front();
  if (first == '{' || first == '[') return cut_value();
  return first == ']' && root_ != JsonRoot::kSequence ? leave_records() : cut_scalar();
}

// The size of the object or array at hand; npos when it does not end within the window.
Result<std::size_t> JsonCutter::size_of_value() {
  JsonScanState state;
  std::size_t scanned = 0;
  while (true) {
    const std::string_view view = window_.view();
    const std::size_t end = scan_json_value(view.substr(scanned), state);
    if (end != std::string_view::npos) return scanned + end;
    scanned = view.size();
    auto more = window_.more();
    if (!more) return std::unexpected(more.error());
    if (!*more) return std::string_view::npos;
  }
}

JsonCutter::Cut JsonCutter::cut_value() {
  auto size = size_of_value();
  if (!size) return std::unexpected(size.error());
  if (std::min(*size, window_.view().size()) >= kLongestRecord) return lose("record_too_long");
  if (*size == std::string_view::npos) {
    auto other = find_record(1, window_.view().size());
    if (!other) return std::unexpected(other.error());
    const std::string_view rest = window_.view();
    window_.consume(std::min(*other, rest.size()));
    if (*other == std::string_view::npos) return end_truncated(rest);
    return RawRecord{.problem = "bad_json"};
  }
  const RawRecord record{.bytes = window_.view().substr(0, *size)};
  last_size_ = *size;
  window_.consume(*size);
  return record;
}

// A number, a word or a string where a record should be.
JsonCutter::Cut JsonCutter::cut_scalar() {
  if (auto done = ensure(kLongestScalar); !done) return std::unexpected(done.error());
  const std::string_view view = window_.view().substr(0, kLongestScalar);
  std::size_t size = 0;
  if (view.front() == '"') {
    bool escaped = false;
    const std::size_t end = scan_json_string(view.substr(1), escaped);
    size = end == std::string_view::npos ? 0 : end + 1;
  } else {
    while (size < view.size() && is_scalar_letter(view[size])) ++size;
  }
  const std::size_t behind = skip_json_blanks(view, size);
  const bool closed = behind == view.size() || view[behind] == ',' || view[behind] == ']';
  if (size == 0 || !closed) return lose("bad_json");
  last_size_ = size;
  window_.consume(size);
  return RawRecord{.bytes = view.substr(0, size)};
}

// At a "]". It is the end of the records only if the file goes on as it should.
JsonCutter::Cut JsonCutter::leave_records() {
  if (auto done = ensure(kLookAhead); !done) return std::unexpected(done.error());
  const std::string_view view = window_.view().substr(0, kLookAhead);
  const std::size_t behind = skip_json_blanks(view, 1);
  const bool ends = behind == view.size();
  if (!ends && (root_ == JsonRoot::kArray || (view[behind] != ',' && view[behind] != '}'))) return lose("bad_json");
  window_.consume(1);
  records_passed_ = true;
  place_ = root_ == JsonRoot::kObject ? Place::kMembers : Place::kEnd;
  return std::nullopt;
}

}  // namespace crowdline::formats
