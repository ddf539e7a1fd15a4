// Events of EventSub's chat as items of a source: the same items that IRC's lines become (formats/irc_items.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/hash.h"
#include "base/json.h"
#include "chat/message.h"
#include "formats/recent_ids.h"

namespace crowdline::twitch {

struct EventItem {
  chat::SourceItem item;
  std::string mark;         // what makes it the same as one that came another way (chat_mark.h)
  std::string source_room;  // shared chat: the room that it was written in, when it is another one
  bool source_only = false;
};

// Knows what belongs together within one channel, so each channel has its own. Not thread-safe.
class EventSubItems {
 public:
  explicit EventSubItems(const NameKey& key) : key_(key) {}

  // nullopt: a type that is no chat. `sent_ms` is when Twitch sent it: events carry no time of their own.
  std::optional<EventItem> item_of(std::string_view type, const Json& event, std::int64_t sent_ms);

 private:
  EventItem message_of(const Json& event, std::int64_t sent_ms);
  EventItem notice_of(const Json& event, std::int64_t sent_ms);
  EventItem deletion_of(std::string_view type, const Json& event, std::int64_t sent_ms) const;
  chat::SourceItem spoken(const Json& event, const EventItem& about, chat::MessageKind kind,
                          std::int64_t sent_ms) const;
  chat::ChannelEvent event_of(std::string_view notice, const Json& event, std::int64_t sent_ms);
  EventItem origin_of(const Json& event);

  NameKey key_;
  formats::RecentIds bundles_{256};
  formats::RecentIds copies_{4096};  // id of a copy in this room -> id of the original
};

}  // namespace crowdline::twitch
