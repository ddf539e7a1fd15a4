#include "sim/irc_lines.h"

#include <algorithm>
#include <array>

namespace crowdline::sim {
namespace {

struct BadgeOfRole {
  chat::Role role;
  std::string_view badge;
};
constexpr std::array kBadges = {BadgeOfRole{chat::Role::kBroadcaster, "broadcaster/1"},
                                BadgeOfRole{chat::Role::kModerator, "moderator/1"},
                                BadgeOfRole{chat::Role::kVip, "vip/1"},
                                BadgeOfRole{chat::Role::kSubscriber, "subscriber/6"},
                                BadgeOfRole{chat::Role::kVerified, "partner/1"},
                                BadgeOfRole{chat::Role::kBot, "bot-badge/1"}};

// Kinds of USERNOTICE that need nothing but their name here.
constexpr std::array<std::string_view, 16> kPlainNotices = {"announcement",
                                                            "viewermilestone",
                                                            "ritual",
                                                            "bitsbadgetier",
                                                            "rewardgift",
                                                            "unraid",
                                                            "giftpaidupgrade",
                                                            "modiversary",
                                                            "primepaidupgrade",
                                                            "anongiftpaidupgrade",
                                                            "standardpayforward",
                                                            "extendsub",
                                                            "communitypayforward",
                                                            "charity",
                                                            "charitydonation",
                                                            "socialsharingbadge"};

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

TagList tags_of(const Room& room, const Speaker& speaker, std::string_view emotes, std::string_view id,
                std::int64_t sent_ms) {
  const bool moderator = speaker.roles.has(chat::Role::kModerator);
  const bool subscriber = speaker.roles.has(chat::Role::kSubscriber);
  TagList tags;
  tags.add("badge-info", subscriber ? "subscriber/7" : "").add("badges", badges_of(speaker.roles));
  tags.add("color", color_of(speaker.id)).add("display-name", speaker.shown).add("emotes", emotes).add("flags", "");
  tags.add("id", id).add("mod", moderator ? "1" : "0").add("room-id", room.id);
  tags.add("subscriber", subscriber ? "1" : "0").add("tmi-sent-ts", std::to_string(sent_ms)).add("turbo", "0");
  tags.add("user-id", speaker.id).add("user-type", moderator ? "mod" : "");
  return tags;
}

IrcLine user_notice(const Room& room, TagList tags, const Speaker& speaker, std::string_view text) {
  tags.add("login", speaker.login);
  const std::string tail = text.empty() ? "" : " :" + one_line(text);
  return {tags.text(), fmt::format(":tmi.twitch.tv USERNOTICE #{}{}", room.login, tail), true};
}

// What the kinds of events add.
bool add_event(const chat::ChannelEvent& event, const Speaker& speaker, std::string_view gift_id, TagList& tags) {
  const std::string amount = std::to_string(std::max<std::int64_t>(event.amount, 1));
  if (event.kind == chat::EventKind::kRaid) {
    tags.add("msg-id", "raid").add("msg-param-displayName", speaker.shown).add("msg-param-login", speaker.login);
    tags.add("msg-param-viewerCount", amount);
    tags.add("system-msg", fmt::format("{} raiders from {} have joined!", amount, speaker.shown));
  } else if (event.kind == chat::EventKind::kGift && event.amount > 1) {
    tags.add("msg-id", "submysterygift").add("msg-param-mass-gift-count", amount).add("msg-param-sub-plan", "1000");
    tags.add("msg-param-origin-id", gift_id).add("msg-param-community-gift-id", gift_id);
    tags.add("system-msg", fmt::format("{} is gifting {} Tier 1 Subs!", speaker.shown, amount));
  } else if (event.kind == chat::EventKind::kGift || event.name == "subgift") {
    tags.add("msg-id", "subgift").add("msg-param-recipient-user-name", "sim_recipient").add("msg-param-months", "1");
    tags.add("msg-param-sub-plan", "1000")
        .add("msg-param-origin-id", gift_id)
        .add("msg-param-community-gift-id", gift_id);
    tags.add("system-msg", fmt::format("{} gifted a Tier 1 sub!", speaker.shown));
  } else if (event.kind == chat::EventKind::kSubscription) {
    tags.add("msg-id", "sub").add("msg-param-cumulative-months", "1").add("msg-param-sub-plan", "1000");
    tags.add("msg-param-should-share-streak", "0").add("system-msg", fmt::format("{} subscribed.", speaker.shown));
  } else if (std::ranges::find(kPlainNotices, event.name) != kPlainNotices.end()) {
    tags.add("msg-id", event.name).add("system-msg", fmt::format("{}: {}", event.name, speaker.shown));
  } else {
    return false;
  }
  return true;
}

}  // namespace

Speaker speaker_of(const ChatterName& name, chat::Roles roles) {
  return {.login = name.login, .id = user_id_of(name), .shown = name.shown, .roles = roles};
}

std::string badges_of(chat::Roles roles) {
  std::string badges;
  for (const auto& [role, badge] : kBadges) {
    if (roles.has(role)) badges += (badges.empty() ? "" : ",") + std::string(badge);
  }
  return badges;
}

std::string emote_id(std::string_view name) { return "emotesv2_" + made_uuid("emote", name).substr(0, 8); }

std::string emotes_tag(std::string_view text, const std::vector<chat::EmoteSpan>& spans) {
  std::vector<std::pair<std::string, std::string>> ranges;  // id, its ranges, in order of first appearance
  std::size_t byte = 0, point = 0;
  for (const auto& span : spans) {
    if (span.begin < byte || span.end <= span.begin || span.end > text.size()) continue;
    point += code_points(text.substr(byte, span.begin - byte));
    const std::string_view name = text.substr(span.begin, span.end - span.begin);
    const std::size_t length = code_points(name);
    const std::string range = fmt::format("{}-{}", point, point + length - 1);
    const std::string id = emote_id(name);
    const auto known = std::ranges::find(ranges, id, &std::pair<std::string, std::string>::first);
    if (known == ranges.end())
      ranges.emplace_back(id, range);
    else
      known->second += "," + range;
    byte = span.end;
    point += length;
  }
  std::string tag;
  for (const auto& [id, list] : ranges) tag += (tag.empty() ? "" : "/") + id + ":" + list;
  return tag;
}

IrcLine message_line(const Room& room, const Speaker& speaker, const chat::ChatMessage& message, std::string_view id,
                     std::int64_t sent_ms) {
  TagList tags = tags_of(room, speaker, emotes_tag(message.text, message.emotes), id, sent_ms);
  if (message.kind == chat::MessageKind::kNotice) {
    tags.add("msg-id", "resub").add("msg-param-cumulative-months", "7").add("msg-param-sub-plan", "1000");
    tags.add("system-msg", fmt::format("{} subscribed at Tier 1. They've subscribed for 7 months!", speaker.shown));
    return user_notice(room, std::move(tags), speaker, message.text);
  }
  tags.add("first-msg", "0").add("returning-chatter", "0");
  if (message.kind == chat::MessageKind::kPaid) tags.add("bits", "100");
  if (speaker.roles.has(chat::Role::kVip)) tags.add("vip", "1");
  std::string text = one_line(message.text);
  if (message.kind == chat::MessageKind::kAction)
    text =
        "\x01"
        "ACTION " +
        text + "\x01";
  return {tags.text(), fmt::format("{} PRIVMSG #{} :{}", user_prefix(speaker.login), room.login, text)};
}

std::optional<IrcLine> event_line(const Room& room, const chat::ChannelEvent& event, std::string_view id,
                                  std::string_view gift_id, std::int64_t sent_ms) {
  const Speaker speaker = speaker_of({.login = "sim_guest", .shown = "Sim_Guest"}, {});
  TagList tags = tags_of(room, speaker, "", id, sent_ms);
  if (!add_event(event, speaker, gift_id, tags)) return std::nullopt;
  return user_notice(room, std::move(tags), speaker, "");
}

IrcLine clear_message_line(const Room& room, std::string_view login, std::string_view message_id, std::string_view text,
                           std::int64_t sent_ms) {
  TagList tags;
  tags.add("login", login).add("room-id", "").add("target-msg-id", message_id);
  tags.add("tmi-sent-ts", std::to_string(sent_ms));
  return {tags.text(), fmt::format(":tmi.twitch.tv CLEARMSG #{} :{}", room.login, one_line(text)), true};
}

IrcLine clear_chat_line(const Room& room, const Speaker* speaker, std::int64_t seconds, std::int64_t sent_ms) {
  TagList tags;
  if (speaker != nullptr && seconds > 0) tags.add("ban-duration", std::to_string(seconds));
  tags.add("room-id", room.id);
  if (speaker != nullptr) tags.add("target-user-id", speaker->id);
  tags.add("tmi-sent-ts", std::to_string(sent_ms));
  const std::string tail = speaker == nullptr ? "" : " :" + speaker->login;
  return {tags.text(), fmt::format(":tmi.twitch.tv CLEARCHAT #{}{}", room.login, tail), true};
}

IrcLine notice_line(std::string_view channel, std::string_view message_id, std::string_view text) {
  return {TagList().add("msg-id", message_id).text(), fmt::format(":tmi.twitch.tv NOTICE #{} :{}", channel, text),
          true};
}

IrcLine roomstate_line(const Room& room) {
  TagList tags;
  tags.add("emote-only", "0").add("followers-only", "-1").add("r9k", "0").add("room-id", room.id);
  tags.add("slow", "0").add("subs-only", "0");
  return {tags.text(), ":tmi.twitch.tv ROOMSTATE #" + room.login, true};
}

IrcLine partial_roomstate_line(const Room& room, std::string_view key, std::string_view value) {
  return {TagList().add("room-id", room.id).add(key, value).text(), ":tmi.twitch.tv ROOMSTATE #" + room.login, true};
}

}  // namespace crowdline::sim
