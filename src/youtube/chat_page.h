// One answer of the live chat: a page of the list, or an element of the stream.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "youtube/chat_item.h"

namespace crowdline::youtube {

struct ChatPage {
  std::vector<chat::SourceItem> items;        // as they came: the oldest first, mostly
  std::string next_page;                      // token; empty: none was given
  std::optional<std::int64_t> poll_after_ms;  // the list only: not sooner
  std::optional<std::int64_t> offline_ms;     // the stream went offline then: nothing follows
  bool ended = false;                         // the chat says that it has ended: nothing follows
  std::int64_t newest_ms = 0;                 // latest publishedAt of its messages; 0: none
  std::int64_t oldest_ms = 0;                 // the earliest; 0: none
};

// `object` is a youtube#liveChatMessageListResponse. Fails with kRemote for what is none; a message that cannot be used is
// an item that says so. A poll that is running comes once.
Result<ChatPage> read_chat_page(std::string_view object, ChatItems& items);

}  // namespace crowdline::youtube
