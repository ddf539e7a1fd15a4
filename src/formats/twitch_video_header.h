// What Twitch's files say about the video.
#pragma once

#include <string_view>

#include "formats/json_value.h"
#include "formats/record_reader.h"

namespace crowdline::formats {

// Takes the fields of a v5 video ("recorded_at", "game", "channel", ...) or of TwitchDownloader's "video" ("created_at",
// "length", "chapters", ...). True when there was at least one that only a video has.
bool read_twitch_video(std::string_view json, JsonRecordParser& parser, FileHeader& header);

// TwitchDownloader's "streamer": the channel's name.
void read_twitch_streamer(std::string_view json, JsonRecordParser& parser, FileHeader& header);

}  // namespace crowdline::formats
