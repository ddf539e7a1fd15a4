// What the providers of third-party emotes answer, checked. Shapes: ../docs/formats/emote-sets.md.
#pragma once

#include <string_view>

#include "base/error.h"
#include "twitch/emote_words.h"

namespace crowdline::twitch {

// All fail with kNotUnderstood for what has not the shape of such an answer; a single emote that cannot be used is left out and
// counted. At most kMostEmotes are taken.
Result<EmoteList> read_bttv_global(std::string_view body);
Result<EmoteList> read_bttv_channel(std::string_view body);
Result<EmoteList> read_ffz_global(std::string_view body);  // only the sets that everybody has
Result<EmoteList> read_ffz_channel(std::string_view body);
Result<EmoteList> read_seventv_set(std::string_view body);
// `set_id` is the channel's set, to be asked for; the emotes are those of the embedded set, which may be empty.
Result<EmoteList> read_seventv_user(std::string_view body);

}  // namespace crowdline::twitch
