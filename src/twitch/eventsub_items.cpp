#include "twitch/eventsub_items.h"

#include <algorithm>
#include <array>

#include "base/json_fields.h"
#include "formats/author.h"
#include "formats/event_names.h"
#include "formats/record_reader.h"
#include "formats/roles.h"
#include "formats/utf8_repair.h"
#include "twitch/chat_mark.h"

namespace crowdline::twitch {
namespace {

constexpr std::string_view kShared = "shared_chat_";
constexpr std::string_view kActionBegin =
    "\x01"
    "ACTION ";

// EventSub's names of notices and IRC's, which events are counted by.
struct NoticeName {
  std::string_view event_sub;
  std::string_view irc;
};

constexpr std::array kNotices = {
    NoticeName{"sub_gift", "subgift"},
    NoticeName{"community_sub_gift", "submysterygift"},
    NoticeName{"gift_paid_upgrade", "giftpaidupgrade"},
    NoticeName{"prime_paid_upgrade", "primepaidupgrade"},
    NoticeName{"pay_it_forward", "standardpayforward"},
    NoticeName{"bits_badge_tier", "bitsbadgetier"},
    NoticeName{"charity_donation", "charitydonation"},
    NoticeName{"watch_streak", "viewermilestone"},
};

std::string_view irc_name(std::string_view notice) {
  if (notice.starts_with(kShared)) notice.remove_prefix(kShared.size());
  const auto* found = std::ranges::find(kNotices, notice, &NoticeName::event_sub);
  return found == kNotices.end() ? notice : found->irc;
}

const Json* member(const Json& holder, std::string_view name) {
  const auto found = holder.find(name);
  return found != holder.end() && found->is_object() ? &*found : nullptr;
}

// The object beside the notice that tells more: "sub_gift", or "shared_chat_sub_gift".
std::int64_t detail_number(const Json& event, const std::string& notice, const char* name) {
  const Json* detail = member(event, notice);
  return detail == nullptr ? 0 : std::max<std::int64_t>(number_field(*detail, name), 0);
}

std::string detail_text(const Json& event, const std::string& notice, const char* name) {
  const Json* detail = member(event, notice);
  return detail == nullptr ? std::string() : text_field(*detail, name);
}

// Where fragments are emotes. The fragments' texts together are the text; where they are not, nobody knows where they stand.
std::vector<chat::EmoteSpan> emotes_of(const Json& message, std::string_view text) {
  const auto fragments = message.find("fragments");
  if (fragments == message.end() || !fragments->is_array()) return {};
  std::vector<chat::EmoteSpan> spans;
  std::size_t at = 0;
  for (const Json& fragment : *fragments) {
    const std::string part = fragment.is_object() ? text_field(fragment, "text") : std::string();
    if (text.substr(at, part.size()) != part) return {};
    if (!part.empty() && text_field(fragment, "type") == "emote")
      spans.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + part.size())});
    at += part.size();
  }
  return at == text.size() ? spans : std::vector<chat::EmoteSpan>();
}

void strip_action(chat::ChatMessage& message) {
  if (!message.text.starts_with(kActionBegin)) return;
  message.text.erase(0, kActionBegin.size());
  if (message.text.ends_with('\x01')) message.text.pop_back();
  for (chat::EmoteSpan& span : message.emotes) {
    span.begin -= std::min<std::uint32_t>(span.begin, kActionBegin.size());
    span.end -= std::min<std::uint32_t>(span.end, kActionBegin.size());
  }
  if (message.kind == chat::MessageKind::kText) message.kind = chat::MessageKind::kAction;
}

chat::Roles roles_of(const Json& event) {
  chat::Roles roles;
  const auto badges = event.find("badges");
  if (badges == event.end() || !badges->is_array()) return roles;
  for (const Json& badge : *badges) {
    if (badge.is_object()) formats::add_twitch_badge(text_field(badge, "set_id"), roles);
  }
  return roles;
}

}  // namespace

std::optional<EventItem> EventSubItems::item_of(std::string_view type, const Json& event, std::int64_t sent_ms) {
  if (type == "channel.chat.message") return message_of(event, sent_ms);
  if (type == "channel.chat.notification") return notice_of(event, sent_ms);
  if (type.starts_with("channel.chat.clear") || type == "channel.chat.message_delete")
    return deletion_of(type, event, sent_ms);
  return std::nullopt;
}

// In shared chat a message has the id of its original, as in IRC.
EventItem EventSubItems::origin_of(const Json& event) {
  EventItem about{.item = chat::SkippedRecord{}, .mark = text_field(event, "message_id")};
  const std::string room = text_field(event, "source_broadcaster_user_id");
  const std::string original = text_field(event, "source_message_id");
  if (!original.empty() && original != about.mark) {
    copies_.add(about.mark, original);
    about.mark = original;
  }
  if (!room.empty() && room != text_field(event, "broadcaster_user_id")) about.source_room = room;
  about.source_only = switch_field(event, "is_source_only");
  return about;
}

EventItem EventSubItems::message_of(const Json& event, std::int64_t sent_ms) {
  EventItem about = origin_of(event);
  const bool paid = member(event, "cheer") != nullptr;
  about.item = spoken(event, about, paid ? chat::MessageKind::kPaid : chat::MessageKind::kText, sent_ms);
  return about;
}

EventItem EventSubItems::notice_of(const Json& event, std::int64_t sent_ms) {
  EventItem about = origin_of(event);
  const Json* message = member(event, "message");
  const bool has_text = message != nullptr && !text_field(*message, "text").empty();
  const std::string notice = text_field(event, "notice_type");
  if (has_text)
    about.item = spoken(event, about, chat::MessageKind::kNotice, sent_ms);
  else
    about.item = event_of(notice, event, sent_ms);
  return about;
}

chat::SourceItem EventSubItems::spoken(const Json& event, const EventItem& about, chat::MessageKind kind,
                                       std::int64_t sent_ms) const {
  const Json* body = member(event, "message");
  chat::ChatMessage message{.id = about.mark, .sent_ms = sent_ms, .roles = roles_of(event), .kind = kind};
  if (body != nullptr) {
    message.text = text_field(*body, "text");
    message.emotes = emotes_of(*body, message.text);
  }
  strip_action(message);
  if (message.text.find_first_not_of(" \t") == std::string::npos) return formats::skipped("no_text");
  formats::set_author({.id = text_field(event, "chatter_user_id"),
                       .name = text_field(event, "chatter_user_name"),
                       .login = text_field(event, "chatter_user_login")},
                      key_, message);
  return message;
}

chat::ChannelEvent EventSubItems::event_of(std::string_view notice, const Json& event, std::int64_t sent_ms) {
  const std::string detail(notice);
  const std::string_view name = irc_name(notice);
  chat::ChannelEvent item{.name = name.empty() ? "usernotice" : formats::event_label(name), .sent_ms = sent_ms};
  item.name_hashes = formats::name_hashes({.id = text_field(event, "chatter_user_id"),
                                           .name = text_field(event, "chatter_user_name"),
                                           .login = text_field(event, "chatter_user_login")},
                                          key_);
  if (const auto* known = formats::find_event(name)) item.kind = known->event_kind;
  if (item.kind == chat::EventKind::kOther) return item;
  item.amount = 1;
  if (item.kind == chat::EventKind::kRaid) item.amount = detail_number(event, detail, "viewer_count");
  if (name == "submysterygift") {  // its gifts follow one by one and are no events of their own
    item.amount = std::max<std::int64_t>(detail_number(event, detail, "total"), 1);
    if (const std::string id = detail_text(event, detail, "id"); !id.empty()) bundles_.add(id, {});
  } else if (name == "subgift") {
    const std::string bundle = detail_text(event, detail, "community_gift_id");
    if (!bundle.empty() && bundles_.find(bundle) != nullptr) {
      item.kind = chat::EventKind::kOther;
      item.amount = 0;
    }
  }
  return item;
}

EventItem EventSubItems::deletion_of(std::string_view type, const Json& event, std::int64_t sent_ms) const {
  chat::Deletion deletion{.scope = chat::Deletion::Scope::kEverything, .sent_ms = sent_ms, .name = "clearchat"};
  if (type == "channel.chat.message_delete") {
    const std::string id = text_field(event, "message_id");
    const std::string* original = copies_.find(id);
    deletion.scope = chat::Deletion::Scope::kMessage;
    deletion.message_id = original != nullptr ? *original : id;
    deletion.name = "clearmsg";
    if (id.empty()) return {.item = formats::skipped("bad_record")};
    return {.item = deletion, .mark = deleted_mark(deletion.message_id)};
  }
  const std::string user = text_field(event, "target_user_id");
  if (type == "channel.chat.clear_user_messages") {
    if (user.empty()) return {.item = formats::skipped("bad_record")};
    deletion.scope = chat::Deletion::Scope::kChatter;
    deletion.chatter = key_(user);
  }
  return {.item = deletion, .mark = cleared_mark(user)};
}

}  // namespace crowdline::twitch
