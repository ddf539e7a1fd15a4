#include "formats/chat_downloader_record.h"

#include "formats/instant_text.h"
#include "formats/roles.h"
#include "irc/emotes.h"

namespace crowdline::formats {
namespace {

using Record = ChatDownloaderRecord;

// {"name": "moderator", ...} (Twitch), {"icon_name": "owner", "title": "Owner"} (YouTube; a member has only the title).
void read_badge(JsonValue& value, Record& record) {
  auto badge = as_object(value);
  if (!badge) return;
  each_member(*badge, [&](std::string_view name, JsonValue& member) {
    if (name == "name" || name == "icon_name" || name == "title") add_badge(as_word(member), record.roles);
  });
}

void read_author(JsonValue& value, Record& record) {
  if (read_text(value, record.author_name)) return;
  auto author = as_object(value);
  if (!author) return;
  each_member(*author, [&](std::string_view name, JsonValue& member) {
    if (name == "id")
      read_text(member, record.author_id);
    else if (name == "name")
      read_text(member, record.author_name);
    else if (name == "display_name")
      record.twitch = read_text(member, record.display_name) || record.twitch;
    else if (name == "colour")
      record.twitch = true;
    else if (name == "is_moderator" && is_true(member))
      record.roles.add(chat::Role::kModerator);
    else if (name == "is_subscriber" && is_true(member))
      record.roles.add(chat::Role::kSubscriber);
    else if (name == "badges") {
      if (auto badges = as_array(member)) each_element(*badges, [&](JsonValue& badge) { read_badge(badge, record); });
    }
  });
}

// "a-b,c-d", or a list of such.
void read_locations(JsonValue& value, Record& record) {
  const auto take = [&record](JsonValue& element) {
    irc::each_emote_range(as_word(element), [&record](std::string_view, std::uint32_t first, std::uint32_t last) {
      record.emote_ranges.push_back({first, std::size_t{last} + 1});
    });
  };
  if (auto list = as_array(value))
    each_element(*list, take);
  else
    take(value);
}

void read_emote(JsonValue& value, Record& record) {
  auto emote = as_object(value);
  if (!emote) return;
  std::string id, shortcut;
  bool custom = false;
  each_member(*emote, [&](std::string_view name, JsonValue& member) {
    if (name == "id")
      read_text(member, id);
    else if (name == "locations")
      read_locations(member, record);
    else if (name == "is_custom_emoji")
      custom = is_true(member);
    else if (name == "shortcuts") {
      if (auto shortcuts = as_array(member)) {
        each_element(*shortcuts, [&](JsonValue& element) {
          if (shortcut.empty()) read_text(element, shortcut);
        });
      }
    }
  });
  if (shortcut.empty()) return;
  const bool plain = !custom && !id.empty() && id.size() <= 64 && static_cast<unsigned char>(id.front()) >= 0x80;
  if (plain) record.plain_emoji.emplace_back(shortcut, id);
}

void read_emotes(JsonValue& value, Record& record) {
  if (auto emotes = as_array(value)) each_element(*emotes, [&](JsonValue& emote) { read_emote(emote, record); });
}

bool read_time(std::string_view name, JsonValue& value, Record& record) {
  if (name == "time_in_seconds") {
    record.offset_ms = as_thousandths(value);
  } else if (name == "video_offset_time_msec") {
    record.fine_offset_ms = as_integer(value);
  } else if (name == "timestamp") {
    const auto count = as_integer(value);
    if (count) record.sent_ms = instant_of_count(static_cast<double>(*count)).value_or(0);
  } else {
    return false;
  }
  record.any = true;
  return true;
}

bool read_names(std::string_view name, JsonValue& value, Record& record) {
  if (name == "author")
    read_author(value, record);
  else if (name == "author_id")
    read_text(value, record.author_id);
  else if (name == "target_message_id")
    read_text(value, record.target_id);
  else if (name == "target_author_id" || name == "target_user_id")
    read_text(value, record.banned_id);
  else if (name == "banned_user")
    read_text(value, record.banned_name);
  else
    return false;
  return true;
}

bool read_kind(std::string_view name, JsonValue& value, Record& record) {
  if (name == "message_type") {
    read_text(value, record.type);
    record.any = true;
  } else if (name == "action_type") {
    read_text(value, record.action);
  } else if (name == "ticker_duration") {
    record.ticker = true;
  } else if (name == "money" || name == "amount" || name == "bits") {
    record.paid = as_object(value).has_value() || !as_word(value).empty() || as_integer(value).value_or(0) > 0;
  } else if (name == "number_of_raiders" || name == "raid_viewer_count" || name == "mass_gift_count" ||
             name == "gift_count") {
    record.amount = as_integer(value).value_or(0);
  } else {
    return false;
  }
  return true;
}

}  // namespace

void read_chat_downloader_member(std::string_view name, JsonValue& value, Record& record) {
  if (name == "message") {
    record.has_message = true;
    read_text(value, record.text);
  } else if (name == "message_id") {
    read_text(value, record.id);
  } else if (name == "badges") {
    std::string list;
    if (read_text(value, list)) add_badges(list, record.roles);
  } else if (name == "header_primary_text") {
    read_text(value, record.headline);
  } else if (name == "emotes") {
    read_emotes(value, record);
  } else if (name == "channel_id" || name == "is_first_message") {
    record.twitch = true;
  } else if (!read_time(name, value, record) && !read_names(name, value, record)) {
    read_kind(name, value, record);
  }
}

}  // namespace crowdline::formats
