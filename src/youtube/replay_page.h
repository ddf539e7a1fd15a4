// What YouTube's own pages say of the chat of an ended stream (unofficial; off unless the user switches it on).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/json.h"
#include "formats/video_marks.h"

namespace crowdline::youtube {

struct WatchPage {
  std::string continuation;  // first token of the replay; empty: none, see `why`
  std::string why;           // what the page says in its place; may be empty
  Json context;              // INNERTUBE_CONTEXT, to be sent unchanged
  std::string client_version;
  std::string visitor;
  std::string title, channel, description;  // the page's own: facts of the API are not mixed with what pages say
  std::int64_t length_ms = 0;               // 0: not told
  std::string started_at;                   // RFC 3339 as the page has it; empty: not told
  bool runs = false;                        // the stream is not over: there is no replay yet
  std::vector<formats::HeatMarker> heatmap;
};

// kRemote for a page without its data: one that asks for consent, or refuses ("large volume of requests").
Result<WatchPage> read_watch_page(std::string_view html);

// One answer with actions.
struct ReplayAnswer {
  std::vector<std::string> records;  // each action as a line of a replay file, for formats::make_youtube_action_reader
  std::string next;                  // token; empty: the replay has ended
  std::string all_messages;  // token of the unfiltered view, where the answer offers it and is filtered; else empty
  std::string refusal;       // what YouTube says in place of chat; else empty
};

// The body of get_live_chat_replay. kRemote when it is no JSON object.
Result<ReplayAnswer> read_replay_answer(std::string_view body);
// The page /live_chat_replay, whose data holds a first answer.
Result<ReplayAnswer> read_replay_page(std::string_view html);

}  // namespace crowdline::youtube
