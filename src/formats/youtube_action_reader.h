// Actions of YouTube's live chat, one a line: yt-dlp's .live_chat.json and the archives of pytchat.
#pragma once

#include <memory>

#include "base/hash.h"
#include "formats/record_reader.h"

namespace crowdline::formats {

// A record is one line. When it holds several actions, the first that is a message stands for it, else the first.
// Time: videoOffsetTimeMsec; where that is 0 or less, the text beside the message, which alone knows what came before the
// start; in lines that were recorded live, and in pytchat's without such a text, the instant.
std::unique_ptr<RecordReader> make_youtube_action_reader(const NameKey& key);

}  // namespace crowdline::formats
