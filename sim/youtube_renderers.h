// What live chat tells as YouTube's own page gets it: actions with renderers.
#pragma once

#include "base/json.h"
#include "sim/youtube_event.h"

namespace crowdline::sim {

// The actions that one event makes: none, one, or with its ticker two. `replay`: items say their video time, too.
std::vector<Json> page_actions(const YoutubeEvent& event, std::int64_t sent_ms, bool replay);

// {"replayChatItemAction": …}; what came before the start stands at "0" and says its time as text only.
Json replay_action(const YoutubeEvent& event, Json action);

// {"runs": […]}: text, and an emoji each for the spans of `emotes` and for pictographs.
Json runs_of(std::string_view text, const std::vector<chat::EmoteSpan>& emotes);

}  // namespace crowdline::sim
