// Exports of chat-downloader, for YouTube and Twitch, in the present form and in the older one (author a string, no type).
#pragma once

#include <memory>

#include "base/hash.h"
#include "formats/record_reader.h"

namespace crowdline::formats {

// Doubles from the ticker ("ticker_...", or with a ticker_duration) are duplicate_ticker. Names of plain emoji
// (":fire:", where the export says which character that was) become the emoji; names of custom emoji become emote spans.
std::unique_ptr<RecordReader> make_chat_downloader_reader(const NameKey& key);

}  // namespace crowdline::formats
