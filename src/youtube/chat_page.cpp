#include "youtube/chat_page.h"

#include <algorithm>

#include "youtube/answer_fields.h"

namespace crowdline::youtube {
namespace {

constexpr std::int64_t kLongestPollMs = 600'000;

bool is_chat_end(const Json& message) {
  return text_field(object_field(message, "snippet"), "type") == "chatEndedEvent";
}

void note_time(const Json& message, ChatPage& page) {
  const auto sent_ms = instant_field(object_field(message, "snippet"), "publishedAt");
  if (!sent_ms) return;
  page.newest_ms = std::max(page.newest_ms, *sent_ms);
  page.oldest_ms = page.oldest_ms == 0 ? *sent_ms : std::min(page.oldest_ms, *sent_ms);
}

void take(const Json& message, ChatItems& items, ChatPage& page) {
  page.items.push_back(items.item_of(message));
  if (!message.is_object()) return;
  note_time(message, page);
  page.ended |= is_chat_end(message);
}

// It stands in every answer as long as the poll runs.
void take_poll(const Json& poll, ChatItems& items, ChatPage& page) {
  auto item = items.item_of(poll);
  if (std::holds_alternative<chat::ChannelEvent>(item)) page.items.push_back(std::move(item));
}

}  // namespace

Result<ChatPage> read_chat_page(std::string_view object, ChatItems& items) {
  const auto json = parse_json(object, "an answer of YouTube's live chat");
  if (!json) return fail(ErrorCode::kRemote, json.error().what);
  if (!json->is_object() || json->contains("error"))
    return fail(ErrorCode::kRemote, "an answer of YouTube's live chat is none");
  ChatPage page{.items = {}, .next_page = text_field(*json, "nextPageToken")};
  if (const auto wait_ms = count_field(*json, "pollingIntervalMillis"))
    page.poll_after_ms = std::min(*wait_ms, kLongestPollMs);
  if (json->contains("offlineAt")) page.offline_ms = instant_field(*json, "offlineAt").value_or(0);
  if (const auto list = json->find("items"); list != json->end() && list->is_array()) {
    for (const Json& message : *list) take(message, items, page);
  }
  if (const auto poll = json->find("activePollItem"); poll != json->end() && poll->is_object())
    take_poll(*poll, items, page);
  return page;
}

}  // namespace crowdline::youtube
