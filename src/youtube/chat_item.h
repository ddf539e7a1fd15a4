// Messages of the live chat of the Data API ("liveChatMessage") as items of a source.
#pragma once

#include "base/hash.h"
#include "base/json.h"
#include "base/seen_ids.h"
#include "chat/message.h"

namespace crowdline::youtube {

// Knows what belongs together within one chat. Not thread-safe.
//
// Only textMessageEvent and the comments of paid messages and milestones are viewers' speech; displayMessage is never read. What
// says the same as an item of the web page's chat has its name, so that both are counted alike ("paid_sticker",
// "membership_item"). Types that are not known become events by their name. A gift that comes again with a higher combo, and an
// event or deletion that comes twice, are skipped; messages that come twice are not, for their reader finds them.
class ChatItems {
 public:
  explicit ChatItems(const NameKey& key) : key_(key) {}

  // One resource of type youtube#liveChatMessage.
  chat::SourceItem item_of(const Json& message);

 private:
  chat::SourceItem spoken(const Json& message, const char* label, std::string text);
  chat::SourceItem event(const Json& message, const char* label, std::int64_t amount);
  chat::SourceItem once(std::string_view id, const char* reason, chat::SourceItem item);

  NameKey key_;
  SeenIds seen_{8192};
};

}  // namespace crowdline::youtube
