// JsonCutter: what stands around the records of an object.
#include <algorithm>

#include "formats/json_cutter.h"
#include "formats/json_scan.h"

namespace crowdline::formats {
namespace {

constexpr std::size_t kLongestName = 1024;
constexpr std::size_t kOverlap = 256;
constexpr std::string_view kRecords = "comments";

}  // namespace

// "name": value. Anything else is damage, behind which only the array of records is looked for.
JsonCutter::Cut JsonCutter::next_member() {
  auto text = at_text();
  if (!text) return std::unexpected(text.error());
  if (!*text) return end_truncated({});
  if (auto done = ensure(kLongestName); !done) return std::unexpected(done.error());
  const std::string_view view = window_.view().substr(0, kLongestName);
  if (view.front() == '}') {
    place_ = Place::kEnd;
    return std::nullopt;
  }
  bool escaped = false;
  const std::size_t name_end = view.front() == '"' ? scan_json_string(view.substr(1), escaped) : std::string_view::npos;
  const std::size_t colon = name_end == std::string_view::npos ? view.size() : skip_json_blanks(view, name_end + 1);
  if (colon >= view.size() || view[colon] != ':') {
    place_ = Place::kLostMembers;
    return std::nullopt;
  }
  const std::string name(view.substr(1, name_end - 1));
  window_.consume(colon + 1);
  auto value = at_text();
  if (!value) return std::unexpected(value.error());
  return *value ? pass_value(name) : end_truncated({});
}

// At a member's value: enters the records, gives other objects to the reader, leaves the rest.
JsonCutter::Cut JsonCutter::pass_value(std::string_view name) {
  const char first = window_.view().front();
  if (first == '[' && name == kRecords && !records_passed_) {
    window_.consume(1);
    place_ = Place::kRecords;
    return std::nullopt;
  }
  if (first == '{') {
    auto size = size_of_value();
    if (!size) return std::unexpected(size.error());
    if (*size < kLongestRecord) {
      reader_.read_member(name, window_.view().substr(0, *size));
      window_.consume(*size);
      return std::nullopt;
    }
  }
  auto whole = skip_value();
  if (!whole) return std::unexpected(whole.error());
  return *whole ? Cut(std::nullopt) : end_truncated({});
}

// Passes a value that may be longer than the window (embedded images are); false when the file ends inside.
Result<bool> JsonCutter::skip_value() {
  const char first = window_.view().front();
  const bool is_string = first == '"';
  const bool is_scalar = !is_string && first != '{' && first != '[';
  if (is_string) window_.consume(1);
  JsonScanState state;
  while (true) {
    const std::string_view view = window_.view();
    std::size_t end = std::string_view::npos;
    if (is_scalar)
      end = view.find_first_of(",}]");
    else
      end = is_string ? scan_json_string(view, state.escaped) : scan_json_value(view, state);
    window_.consume(std::min(end, view.size()));
    if (end != std::string_view::npos) return true;
    auto more = window_.more();
    if (!more || !*more) return more;
  }
}

// Damage between the members: looks for "comments": [ anywhere behind.
JsonCutter::Cut JsonCutter::find_records() {
  constexpr std::string_view kQuoted = "\"comments\"";
  while (!records_passed_) {
    const std::string_view view = window_.view();
    std::size_t at = view.find(kQuoted);
    const bool near_end = at != std::string_view::npos && view.size() - at < kOverlap && !window_.ended();
    if (at != std::string_view::npos && !near_end) {
      const std::string_view near = view.substr(at, kOverlap);
      const std::size_t colon = skip_json_blanks(near, kQuoted.size());
      const std::size_t value =
          colon < near.size() && near[colon] == ':' ? skip_json_blanks(near, colon + 1) : near.size();
      const bool found = value < near.size() && near[value] == '[';
      window_.consume(at + (found ? value : 0) + 1);
      if (!found) continue;
      place_ = Place::kRecords;
      return std::nullopt;
    }
    window_.consume(near_end ? at : view.size() - std::min(view.size(), kOverlap));
    auto more = window_.more();
    if (!more) return std::unexpected(more.error());
    if (!*more && !near_end) return end_truncated({});
  }
  place_ = Place::kEnd;
  return std::nullopt;
}

}  // namespace crowdline::formats
