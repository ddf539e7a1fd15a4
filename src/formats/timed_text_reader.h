// Text logs: a time, a name, a text on every line.
#pragma once

#include <memory>
#include <string_view>

#include "base/hash.h"
#include "formats/record_reader.h"

namespace crowdline::formats {

// Lines such as "[0:01:02] name: text", "0:01:02 name: text", "1:02 | (Moderator) name: text", "[0:01:02] <name> text" and
// "[2023-05-25 20:08:08 UTC] name: text". Other lines are bad_record.
std::unique_ptr<RecordReader> make_timed_text_reader(const NameKey& key);

// True when a line has the form above.
bool is_timed_text(std::string_view line);

}  // namespace crowdline::formats
