// Cuts a file into records. One cutter a kind of file: lines, CSV, JSON.
#pragma once

#include <optional>
#include <string_view>

#include "base/error.h"

namespace crowdline::formats {

struct RawRecord {
  std::string_view bytes = {};    // followed by kRecordPadding readable bytes; valid until the next call
  std::string_view problem = {};  // why nothing can be read from it: a reason of SkippedRecord; empty: try
  bool cut_off = false;           // the file ended before the record's own end was seen
};

class RecordCutter {
 public:
  virtual ~RecordCutter() = default;

  // The next record that is not blank; nullopt at the end.
  virtual Result<std::optional<RawRecord>> next() = 0;

  // The record that next() gave last makes no sense: the cutter may have lost its way, and looks inside it for the place
  // where the next record begins.
  virtual Result<void> reject() { return {}; }
};

}  // namespace crowdline::formats
