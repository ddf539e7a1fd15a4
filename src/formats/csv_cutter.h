// Records of a CSV file (RFC 4180): lines whose quoted fields may hold line ends.
#pragma once

#include "formats/byte_window.h"
#include "formats/record_cutter.h"

namespace crowdline::formats {

// A quote opens a quoted field only at the field's start. A quoted field that does not close within kLongestCsvRecord, or
// before the file ends, was no quoted field: its first line becomes bad_quotes and reading goes on with the next line.
inline constexpr std::size_t kLongestCsvRecord = 64 * 1024;

class CsvCutter final : public RecordCutter {
 public:
  CsvCutter(ByteWindow& window, char separator) : window_(window), separator_(separator) {}
  Result<std::optional<RawRecord>> next() override;

 private:
  Result<RawRecord> cut_endless();

  ByteWindow& window_;
  char separator_;
};

// The size of the first record of `text` without its line end; npos when the end is not in `text`.
std::size_t csv_record_size(std::string_view text, char separator);

}  // namespace crowdline::formats
