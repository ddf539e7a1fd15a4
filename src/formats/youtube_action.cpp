#include "formats/youtube_action.h"

#include <algorithm>
#include <string>
#include <utility>

#include "formats/event_names.h"
#include "formats/record_reader.h"
#include "formats/youtube_item.h"

namespace crowdline::formats {
namespace {

struct DeletionAction {
  std::string_view name;
  chat::Deletion::Scope scope;
};

constexpr DeletionAction kDeletions[] = {
    {"markChatItemAsDeletedAction", chat::Deletion::Scope::kMessage},
    {"removeChatItemAction", chat::Deletion::Scope::kMessage},
    {"markChatItemsByAuthorAsDeletedAction", chat::Deletion::Scope::kChatter},
    {"removeChatItemByAuthorAction", chat::Deletion::Scope::kChatter},
};

constexpr std::string_view kPolls[] = {"showLiveChatActionPanelAction", "updateLiveChatPollAction",
                                       "closeLiveChatActionPanelAction"};

chat::SourceItem read_deletion(const DeletionAction& kind, JsonObject payload, const NameKey& key) {
  std::string target;
  each_member(payload, [&](std::string_view name, JsonValue& value) {
    if (name == "targetItemId" || name == "externalChannelId") read_text(value, target);
  });
  if (target.empty()) return skipped("bad_record");
  chat::Deletion deletion{.scope = kind.scope, .name = event_label(kind.name)};
  if (kind.scope == chat::Deletion::Scope::kMessage)
    deletion.message_id = std::move(target);
  else
    deletion.chatter = key(target);
  return deletion;
}

// {"item" or "replacementItem": {RENDERER: {...}}}
YoutubeAction read_added(JsonObject payload, const NameKey& key) {
  YoutubeAction action{.item = skipped("bad_record"), .time_text_ms = {}};
  each_member(payload, [&](std::string_view name, JsonValue& value) {
    if (name != "item" && name != "replacementItem") return;
    auto wrapper = as_object(value);
    if (!wrapper) return;
    bool found = false;
    each_member(*wrapper, [&](std::string_view renderer_name, JsonValue& member) {
      auto renderer = found ? std::nullopt : as_object(member);
      if (!renderer) return;
      found = true;
      YoutubeItem item = read_youtube_item(*renderer);
      action.time_text_ms = item.time_text_ms;
      action.item = youtube_source_item(renderer_name, std::move(item), key);
    });
  });
  return action;
}

}  // namespace

YoutubeAction read_youtube_action(std::string_view name, JsonObject payload, const NameKey& key) {
  if (name == "addChatItemAction" || name == "replaceChatItemAction") return read_added(payload, key);
  if (name == "addLiveChatTickerItemAction") return {.item = skipped("duplicate_ticker"), .time_text_ms = {}};
  const auto* deletion = std::ranges::find(kDeletions, name, &DeletionAction::name);
  if (deletion != std::end(kDeletions)) return {.item = read_deletion(*deletion, payload, key), .time_text_ms = {}};
  chat::ChannelEvent event{.name = event_label(name)};
  if (std::ranges::find(kPolls, name) != std::end(kPolls)) event.kind = chat::EventKind::kPoll;
  return {.item = std::move(event), .time_text_ms = {}};
}

}  // namespace crowdline::formats
