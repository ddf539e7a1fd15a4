// One action of YouTube's live chat.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/hash.h"
#include "chat/message.h"
#include "formats/json_value.h"

namespace crowdline::formats {

struct YoutubeAction {
  chat::SourceItem item;
  std::optional<std::int64_t> time_text_ms;  // video time as the item itself says it
};

// The action `name` ("addChatItemAction", ...) with its payload. Names that are not known become events.
YoutubeAction read_youtube_action(std::string_view name, JsonObject payload, const NameKey& key);

}  // namespace crowdline::formats
