// Records that are lines: JSON Lines, IRC, timed text, TSV.
#pragma once

#include "formats/byte_window.h"
#include "formats/record_cutter.h"

namespace crowdline::formats {

// Line ends are LF or CR LF. Blank lines are passed over; a longer line than kLongestRecord is one record_too_long.
class LineCutter final : public RecordCutter {
 public:
  explicit LineCutter(ByteWindow& window) : window_(window) {}
  Result<std::optional<RawRecord>> next() override;

 private:
  ByteWindow& window_;
};

// Uses the bytes up to the next line end, which are too many to be held. False when the file ended first.
Result<bool> skip_line(ByteWindow& window);

// True for an empty text and for one of nothing but blanks, tabs and line ends.
bool is_blank(std::string_view text);

}  // namespace crowdline::formats
