// Chat data objects of pytchat: {"author": {...}, "type": "textMessage", "elapsedTime": "1:02", "message": ...}.
#pragma once

#include <memory>

#include "base/hash.h"
#include "formats/record_reader.h"

namespace crowdline::formats {

// Time: elapsedTime (negative before the start), else the timestamp (milliseconds). Custom emoji come from messageEx.
std::unique_ptr<RecordReader> make_pytchat_reader(const NameKey& key);

}  // namespace crowdline::formats
