#include "formats/youtube_item.h"

#include <algorithm>
#include <utility>

#include "base/time_text.h"
#include "formats/author.h"
#include "formats/event_names.h"
#include "formats/record_reader.h"
#include "formats/roles.h"

namespace crowdline::formats {
namespace {

struct Emoji {
  std::string id;
  std::string shortcut;
  bool custom = false;
};

Emoji read_emoji(JsonObject object) {
  Emoji emoji;
  each_member(object, [&](std::string_view name, JsonValue& member) {
    if (name == "emojiId")
      read_text(member, emoji.id);
    else if (name == "isCustomEmoji")
      emoji.custom = is_true(member);
    else if (name == "shortcuts") {
      if (auto shortcuts = as_array(member)) {
        each_element(*shortcuts, [&](JsonValue& element) {
          if (emoji.shortcut.empty()) read_text(element, emoji.shortcut);
        });
      }
    }
  });
  emoji.custom = emoji.custom || emoji.id.find('/') != std::string::npos;
  return emoji;
}

void append_emoji(const Emoji& emoji, std::string& text, std::vector<chat::EmoteSpan>& spans) {
  if (!emoji.custom) {
    text += emoji.id;
    return;
  }
  const auto begin = static_cast<std::uint32_t>(text.size());
  text += emoji.shortcut.empty() ? ":emoji:" : emoji.shortcut;
  spans.push_back({begin, static_cast<std::uint32_t>(text.size())});
}

// {"runs": [{"text"} or {"emoji"}]}, {"simpleText"} or {"content"}.
void read_runs(JsonValue& value, std::string& text, std::vector<chat::EmoteSpan>& spans) {
  auto object = as_object(value);
  if (!object) return;
  std::string part;
  const auto read_run = [&](JsonValue& element) {
    auto run = as_object(element);
    if (!run) return;
    each_member(*run, [&](std::string_view name, JsonValue& member) {
      if (name == "text" && read_text(member, part)) text += part;
      if (name != "emoji") return;
      if (auto emoji = as_object(member)) append_emoji(read_emoji(*emoji), text, spans);
    });
  };
  each_member(*object, [&](std::string_view name, JsonValue& member) {
    if (name == "simpleText" || name == "content") {
      if (read_text(member, part)) text += part;
    } else if (name == "runs") {
      if (auto runs = as_array(member)) each_element(*runs, read_run);
    }
  });
}

std::string read_plain(JsonValue& value) {
  std::string text;
  std::vector<chat::EmoteSpan> spans;
  read_runs(value, text, spans);
  return text;
}

// {"liveChatAuthorBadgeRenderer": {"icon": {"iconType"}} or {"customThumbnail"}}: only members have a picture of their own.
void read_badge(JsonValue& value, chat::Roles& roles) {
  auto badge = as_object(value);
  if (!badge) return;
  each_member(*badge, [&](std::string_view, JsonValue& member) {
    auto renderer = as_object(member);
    if (!renderer) return;
    each_member(*renderer, [&](std::string_view name, JsonValue& part) {
      if (name == "customThumbnail") roles.add(chat::Role::kSubscriber);
      if (name != "icon") return;
      auto icon = as_object(part);
      if (!icon) return;
      each_member(*icon, [&](std::string_view key, JsonValue& type) {
        if (key == "iconType") add_badge(as_word(type), roles);
      });
    });
  });
}

// Gift announcements keep their texts in header.liveChatSponsorshipsHeaderRenderer.
void read_header(JsonValue& value, YoutubeItem& item) {
  auto header = as_object(value);
  if (!header) return;
  each_member(*header, [&](std::string_view, JsonValue& member) {
    auto renderer = as_object(member);
    if (!renderer) return;
    each_member(*renderer, [&](std::string_view name, JsonValue& part) {
      if (name == "primaryText") item.headline = read_plain(part);
    });
  });
}

}  // namespace

YoutubeItem read_youtube_item(JsonObject renderer) {
  YoutubeItem item;
  each_member(renderer, [&](std::string_view name, JsonValue& value) {
    if (name == "id")
      read_text(value, item.id);
    else if (name == "timestampUsec")
      item.sent_ms = as_integer(value).value_or(0) / 1000;
    else if (name == "timestampText")
      item.time_text_ms = parse_offset(read_plain(value));
    else if (name == "authorName")
      item.name = read_plain(value);
    else if (name == "authorExternalChannelId")
      read_text(value, item.channel_id);
    else if (name == "message")
      read_runs(value, item.text, item.emotes);
    else if (name == "header")
      read_header(value, item);
    else if (name == "authorBadges") {
      if (auto badges = as_array(value))
        each_element(*badges, [&](JsonValue& badge) { read_badge(badge, item.roles); });
    }
  });
  return item;
}

chat::SourceItem youtube_source_item(std::string_view renderer_name, YoutubeItem item, const NameKey& key) {
  const std::string label = event_label(renderer_name);
  if (label.starts_with("ticker_")) return skipped("duplicate_ticker");
  const EventName* known = find_event(label);
  const bool blank = item.text.find_first_not_of(" \t\r\n") == std::string::npos;
  if (blank && label == "text_message") return skipped("no_text");
  if (blank || known == nullptr || !known->speech) {
    chat::ChannelEvent event{.name = label, .sent_ms = item.sent_ms};
    event.name_hashes = name_hashes({.id = item.channel_id, .name = item.name}, key);
    if (known != nullptr) event.kind = known->event_kind;
    if (event.kind == chat::EventKind::kGift)
      event.amount = std::max<std::int64_t>(first_number(item.headline), 1);
    else if (event.kind != chat::EventKind::kOther)
      event.amount = 1;
    return event;
  }
  chat::ChatMessage message;
  message.id = std::move(item.id);
  message.sent_ms = item.sent_ms;
  message.roles = item.roles;
  set_author({.id = item.channel_id, .name = item.name}, key, message);
  message.kind = known->message_kind;
  message.text = std::move(item.text);
  message.emotes = std::move(item.emotes);
  return message;
}

}  // namespace crowdline::formats
