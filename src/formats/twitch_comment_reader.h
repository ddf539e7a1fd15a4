// Comments of Twitch VODs: TwitchDownloader's JSON and the v5 API's.
#pragma once

#include <memory>

#include "base/hash.h"
#include "formats/record_reader.h"

namespace crowdline::formats {

// Emotes come from message.fragments; where these do not add up to message.body, each emote's text is looked for in it.
// The first element of a v5 array may describe the video: it is a header. Members "video" and "streamer" are headers too.
std::unique_ptr<RecordReader> make_twitch_comment_reader(const NameKey& key);

}  // namespace crowdline::formats
