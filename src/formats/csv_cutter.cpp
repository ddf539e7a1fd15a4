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

Result<std::optional<RawRecord>> CsvCutter::next() {
  while (true) {
    std::string_view view = window_.view();
    std::size_t size = csv_record_size(view, separator_);
    if (size == std::string_view::npos && view.size() <= kLongestCsvRecord) {
      auto more = window_.more();
      if (!more) return std::unexpected(more.error());
      if (*more) continue;
      view = window_.view();
      if (view.empty()) return std::nullopt;
    }
    RawRecord record;
    if (size == std::string_view::npos) {
      size = std::min(view.find('\n'), view.size());
      if (size < view.size()) {
        record.problem = "bad_quotes";
      } else if (view.size() > kLongestCsvRecord) {
        if (auto done = skip_line(window_); !done) return std::unexpected(done.error());
        return RawRecord{.problem = "record_too_long"};
      } else {
        record.cut_off = true;
        if (csv_record_size(std::string(view) + '\n', separator_) == std::string_view::npos) record.problem = "truncated";
      }
    }
    record.bytes = view.substr(0, size);
    window_.consume(std::min(size + 1, view.size()));
    if (record.bytes.ends_with('\r')) record.bytes.remove_suffix(1);
    if (!is_blank(record.bytes)) return record;
  }
}

}  // namespace crowdline::formats
