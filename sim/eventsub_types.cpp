#include "sim/eventsub_types.h"

#include <algorithm>
#include <array>

#include "base/time_text.h"
#include "sim/helix_rows.h"

namespace crowdline::sim {
namespace {

constexpr std::array kTypes = {
    EventSubType{"channel.chat.message", "1", "broadcaster_user_id", true},
    EventSubType{"channel.chat.clear", "1", "broadcaster_user_id", true},
    EventSubType{"channel.chat.clear_user_messages", "1", "broadcaster_user_id", true},
    EventSubType{"channel.chat.message_delete", "1", "broadcaster_user_id", true},
    EventSubType{"channel.chat.notification", "1", "broadcaster_user_id", true},
    EventSubType{"channel.chat_settings.update", "1", "broadcaster_user_id", true},
    EventSubType{"stream.online", "1", "broadcaster_user_id"},
    EventSubType{"stream.offline", "1", "broadcaster_user_id"},
    EventSubType{"channel.update", "2", "broadcaster_user_id"},
    EventSubType{"channel.raid", "1", "to_broadcaster_user_id"},
};

Json broadcaster(const Channel& channel) {
  const Room& room = channel.room();
  return {
      {"broadcaster_user_id", room.id}, {"broadcaster_user_login", room.login}, {"broadcaster_user_name", room.shown}};
}

Json fragment(std::string_view type, std::string_view text) {
  return {{"type", type}, {"text", text}, {"cheermote", nullptr}, {"emote", nullptr}, {"mention", nullptr}};
}

// Their texts, put together, are the text.
Json fragments_of(const Channel& channel, const chat::ChatMessage& message) {
  Json fragments = Json::array();
  std::size_t at = 0;
  const std::string_view text = message.text;
  for (const auto& span : message.emotes) {
    if (span.begin < at || span.end > text.size() || span.end <= span.begin) continue;
    if (span.begin > at) fragments.push_back(fragment("text", text.substr(at, span.begin - at)));
    const std::string_view name = text.substr(span.begin, span.end - span.begin);
    Json emote = fragment("emote", name);
    emote["emote"] = {{"id", emote_id(name)},
                      {"emote_set_id", "0"},
                      {"owner_id", channel.room().id},
                      {"format", Json::array({"static"})}};
    fragments.push_back(std::move(emote));
    at = span.end;
  }
  if (at < text.size()) fragments.push_back(fragment("text", text.substr(at)));
  return fragments;
}

Json badges_json(chat::Roles roles) {
  Json badges = Json::array();
  std::string list = badges_of(roles);
  while (!list.empty()) {
    const auto end = std::min(list.find(','), list.size());
    const auto slash = list.find('/');
    const std::string set = list.substr(0, slash);
    badges.push_back(
        {{"set_id", set}, {"id", list.substr(slash + 1, end - slash - 1)}, {"info", set == "subscriber" ? "7" : ""}});
    list.erase(0, end + 1);
  }
  return badges;
}

Json chat_event(const Channel& channel, const Said& said, const chat::ChatMessage& message) {
  const Speaker speaker = channel.speaker(said.item);
  Json event = broadcaster(channel);
  event.update(
      {{"chatter_user_id", speaker.id}, {"chatter_user_login", speaker.login}, {"chatter_user_name", speaker.shown}});
  event["message_id"] = said.id;
  event["message"] = {{"text", message.text}, {"fragments", fragments_of(channel, message)}};
  event["color"] = color_of(speaker.id);
  event["badges"] = badges_json(speaker.roles);
  return event;
}

Json message_event(const Channel& channel, const Said& said, const chat::ChatMessage& message) {
  Json event = chat_event(channel, said, message);
  event["message_type"] = "text";
  event["cheer"] = message.kind == chat::MessageKind::kPaid ? Json{{"bits", 100}} : Json(nullptr);
  for (const std::string_view key :
       {"reply", "channel_points_custom_reward_id", "source_broadcaster_user_id", "source_broadcaster_user_login",
        "source_broadcaster_user_name", "source_message_id", "source_badges", "is_source_only"})
    event[std::string(key)] = nullptr;
  return event;
}

Json notification(Json event, std::string_view type, std::string_view key, Json details, std::string_view sentence) {
  event["chatter_is_anonymous"] = false;
  event["system_message"] = sentence;
  event["notice_type"] = type;
  for (const std::string_view known : {"sub", "resub", "sub_gift", "community_sub_gift", "raid", "announcement"})
    event[std::string(known)] = nullptr;
  event[std::string(key)] = std::move(details);
  return event;
}

std::vector<NamedEvent> of_event(const Channel& channel, const Said& said, const chat::ChannelEvent& event) {
  const std::int64_t amount = std::max<std::int64_t>(event.amount, 1);
  Json guest = broadcaster(channel);
  guest.update({{"chatter_user_id", number_id("sim_guest")},
                {"chatter_user_login", "sim_guest"},
                {"chatter_user_name", "Sim_Guest"}});
  guest["message_id"] = said.id;
  guest["message"] = {{"text", ""}, {"fragments", Json::array()}};
  guest["color"] = "";
  guest["badges"] = Json::array();
  const auto notice = [&](std::string_view type, Json details) {
    return NamedEvent{"channel.chat.notification",
                      notification(guest, type, type, std::move(details), fmt::format("{} {}", type, amount))};
  };
  switch (event.kind) {
    case chat::EventKind::kRaid:
      return {notice("raid", {{"user_id", number_id("sim_guest")},
                              {"user_name", "Sim_Guest"},
                              {"user_login", "sim_guest"},
                              {"viewer_count", amount},
                              {"profile_image_url", ""}}),
              {"channel.raid",
               {{"from_broadcaster_user_id", number_id("sim_guest")},
                {"from_broadcaster_user_login", "sim_guest"},
                {"from_broadcaster_user_name", "Sim_Guest"},
                {"to_broadcaster_user_id", channel.room().id},
                {"to_broadcaster_user_login", channel.room().login},
                {"to_broadcaster_user_name", channel.room().shown},
                {"viewers", amount}}}};
    case chat::EventKind::kSubscription:
      return {notice("sub", {{"sub_tier", "1000"}, {"is_prime", false}, {"duration_months", 1}})};
    case chat::EventKind::kGift:
      if (amount == 1)
        return {notice(
            "sub_gift",
            {{"duration_months", 1}, {"cumulative_total", 1}, {"sub_tier", "1000"}, {"community_gift_id", nullptr}})};
      return {notice("community_sub_gift",
                     {{"id", said.id}, {"total", amount}, {"sub_tier", "1000"}, {"cumulative_total", amount}})};
    case chat::EventKind::kTitle:
    case chat::EventKind::kCategory: {
      Json update = broadcaster(channel);
      update.update({{"title", channel.title()},
                     {"language", "en"},
                     {"category_id", game_id(channel.category())},
                     {"category_name", channel.category()},
                     {"content_classification_labels", Json::array()}});
      return {{"channel.update", std::move(update)}};
    }
    default:
      return {};
  }
}

std::vector<NamedEvent> of_deletion(const Channel& channel, const Said& said, const chat::Deletion& deletion) {
  Json event = broadcaster(channel);
  if (deletion.scope == chat::Deletion::Scope::kEverything) return {{"channel.chat.clear", std::move(event)}};
  Speaker target = channel.speaker(said.item);
  if (deletion.scope == chat::Deletion::Scope::kMessage) {
    const auto known = channel.script().by_id.find(deletion.message_id);
    if (known == channel.script().by_id.end()) return {};
    target = channel.speaker(channel.script().items[known->second]);
  }
  event.update(
      {{"target_user_id", target.id}, {"target_user_login", target.login}, {"target_user_name", target.shown}});
  if (deletion.scope == chat::Deletion::Scope::kChatter)
    return {{"channel.chat.clear_user_messages", std::move(event)}};
  event["message_id"] = said.target_id;
  return {{"channel.chat.message_delete", std::move(event)}};
}

}  // namespace

const EventSubType* find_event_type(std::string_view name, std::string_view version) {
  const auto found =
      std::ranges::find_if(kTypes, [&](const auto& type) { return type.name == name && type.version == version; });
  return found == kTypes.end() ? nullptr : &*found;
}

std::vector<NamedEvent> events_of(const Channel& channel, const Said& said) {
  if (const auto* message = std::get_if<chat::ChatMessage>(&said.item.item)) {
    if (message->kind != chat::MessageKind::kNotice)
      return {{"channel.chat.message", message_event(channel, said, *message)}};
    return {{"channel.chat.notification", notification(chat_event(channel, said, *message), "resub", "resub",
                                                       {{"cumulative_months", 7},
                                                        {"duration_months", 1},
                                                        {"streak_months", nullptr},
                                                        {"sub_tier", "1000"},
                                                        {"is_prime", false},
                                                        {"is_gift", false}},
                                                       "resub 7")}};
  }
  if (const auto* event = std::get_if<chat::ChannelEvent>(&said.item.item)) return of_event(channel, said, *event);
  return of_deletion(channel, said, std::get<chat::Deletion>(said.item.item));
}

NamedEvent online_event(const Channel& channel) {
  Json event{{"id", stream_id(channel)}};
  event.update(broadcaster(channel));
  event["type"] = "live";
  event["started_at"] = format_instant(channel.started_ms());
  return {"stream.online", std::move(event)};
}

NamedEvent offline_event(const Channel& channel) { return {"stream.offline", broadcaster(channel)}; }

std::string nanosecond_instant(std::int64_t unix_ms) {
  const std::string seconds = format_instant(unix_ms / 1000 * 1000);
  return fmt::format("{}.{:03}000000Z", seconds.substr(0, seconds.size() - 1), unix_ms % 1000);
}

}  // namespace crowdline::sim
