// Items of YouTube's live chat, as its web page gets them (renderers).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.h"
#include "chat/message.h"
#include "formats/json_value.h"

namespace crowdline::formats {

// The members of a renderer that something can be made of.
struct YoutubeItem {
  std::string id, name, channel_id, text, headline;
  std::vector<chat::EmoteSpan> emotes;  // in `text`
  chat::Roles roles;
  std::int64_t sent_ms = 0;
  std::optional<std::int64_t> time_text_ms;  // "1:02:03" or "-0:37"; replay only
};

// `renderer` is the object behind the renderer's name. Custom emoji become ":name:" with a span, others the character.
YoutubeItem read_youtube_item(JsonObject renderer);

// `item` under its renderer's name, e.g. "liveChatTextMessageRenderer": a message, an event, or a duplicate_ticker.
chat::SourceItem youtube_source_item(std::string_view renderer_name, YoutubeItem item, const NameKey& key);

}  // namespace crowdline::formats
