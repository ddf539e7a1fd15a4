// What Helix tells about the channels, as rows of JSON.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "sim/accounts.h"
#include "sim/channel.h"
#include "sim/core.h"

namespace crowdline::sim {

using Rows = std::vector<Json>;

// Ids are made from names, so that a channel keeps its numbers from run to run.
std::string stream_id(const Channel& channel);
std::string video_id(const Channel& channel);
std::string game_id(std::string_view category);

Json user_row(std::string_view login, std::string_view id, std::string_view shown);
Json stream_row(const Channel& channel);   // of a live channel
Json channel_row(const Channel& channel);  // GET /channels
Json search_row(const Channel& channel);   // GET /search/channels
Json game_row(std::string_view category);
// The recording; grows while the channel is live.
Json video_row(const Channel& channel, const Core& core);
// Three clips of 30 s, where most was said; those that have been played.
Rows clip_rows(const Channel& channel, const Core& core);
// Emotes that the channel's file uses and that are not global.
Rows channel_emote_rows(const Channel& channel);
Rows global_emote_rows();
Rows global_badge_rows();
Rows channel_badge_rows();
Rows cheermote_rows();

// "3h8m33s"
std::string twitch_duration(std::int64_t ms);

inline constexpr std::string_view kEmoteTemplate =
    "https://static-cdn.jtvnw.net/emoticons/v2/{{id}}/{{format}}/{{theme_mode}}/{{scale}}";

}  // namespace crowdline::sim
