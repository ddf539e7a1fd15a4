// Tables: TSV (no quoting) and CSV (RFC 4180) with a line of column names first.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.h"
#include "formats/record_reader.h"

namespace crowdline::formats {

enum class Column : std::uint8_t {
  kIgnored,
  kOffsetSeconds,  // a number of seconds, or "1:02:03"
  kOffsetMs,
  kTime,     // "1:02:03", a number of seconds, or an instant
  kInstant,  // RFC 3339, or a count of seconds, milliseconds or microseconds since 1970, told by its size
  kAuthor,
  kAuthorId,
  kBadges,
  kText,
  kEmotes,  // names separated by "|"
  kId,
  kType,  // kinds of chat-downloader
};

// The columns that a header line names, in its order; empty when it is no header of a chat file (no text, or no time).
std::vector<Column> columns_of(std::string_view header_line, char separator);

std::unique_ptr<RecordReader> make_delimited_reader(const NameKey& key, char separator);

}  // namespace crowdline::formats
