#include "formats/csv_cutter.h"

#include <algorithm>
#include <string>

#include "formats/line_cutter.h"

namespace crowdline::formats {

std::size_t csv_record_size(std::string_view text, char separator) {
  const char stops[] = {separator, '\n', '\0'};
  std::size_t at = 0;
  while (at < text.size()) {
    if (text[at] == '"') {  // the closing quote is one that no second quote follows
      do {
        at = text.find('"', at + 1);
        if (at == std::string_view::npos || at + 1 == text.size()) return std::string_view::npos;
        ++at;
      } while (text[at] == '"');
    }
    at = text.find_first_of(stops, at);
    if (at == std::string_view::npos || text[at] == '\n') return at;
    ++at;
  }
  return std::string_view::npos;
}

// At a record that is too long or has no end. Deals with it by its first line.
Result<RawRecord> CsvCutter::cut_endless() {
  const std::string_view view = window_.view();
  const std::size_t line_end = view.substr(0, kLongestCsvRecord).find('\n');
  if (line_end != std::string_view::npos) {
    window_.consume(line_end + 1);
    return RawRecord{.bytes = view.substr(0, line_end), .problem = "bad_quotes"};
  }
  if (view.size() >= kLongestCsvRecord) {
    if (auto done = skip_line(window_); !done) return std::unexpected(done.error());
    return RawRecord{.bytes = "x", .problem = "record_too_long"};
  }
  window_.consume(view.size());
  const bool open_quote = csv_record_size(std::string(view) + '\n', separator_) == std::string_view::npos;
  return RawRecord{.bytes = view, .problem = open_quote ? "truncated" : "", .cut_off = true};
}

Result<std::optional<RawRecord>> CsvCutter::next() {
  while (true) {
    const std::string_view view = window_.view();
    const std::size_t size = csv_record_size(view, separator_);
    const bool whole = size < kLongestCsvRecord;
    if (!whole && view.size() < kLongestCsvRecord) {
      auto more = window_.more();
      if (!more) return std::unexpected(more.error());
      if (*more) continue;
      if (window_.view().empty()) return std::nullopt;
    }
    Result<RawRecord> record = RawRecord{.bytes = view.substr(0, size)};
    if (whole)
      window_.consume(size + 1);
    else
      record = cut_endless();
    if (!record) return std::unexpected(record.error());
    if (record->bytes.ends_with('\r')) record->bytes.remove_suffix(1);
    if (!is_blank(record->bytes)) return *record;
  }
}

}  // namespace crowdline::formats
