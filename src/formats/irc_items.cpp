#include "formats/irc_items.h"

#include <algorithm>
#include <string>

#include "formats/author.h"
#include "formats/event_names.h"
#include "formats/record_reader.h"
#include "formats/roles.h"
#include "formats/utf8_repair.h"

namespace crowdline::formats {
namespace {

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return lower;
}

chat::Roles roles_of(const irc::Sender& sender) {
  chat::Roles roles;
  for (const irc::Badge& badge : sender.badges) add_badge(badge.set, roles);
  if (sender.moderator) roles.add(chat::Role::kModerator);
  if (sender.subscriber) roles.add(chat::Role::kSubscriber);
  if (sender.vip) roles.add(chat::Role::kVip);
  return roles;
}

// Positions count the characters of the text as it came. Where bytes were repaired the count may differ, so the ranges are
// looked up again in what it became.
std::vector<chat::EmoteSpan> emotes_of(const irc::Speech& speech, std::string_view emote_tag, const std::string& text) {
  std::vector<irc::Emote> repaired;
  const bool same = text.size() == speech.text.size();
  if (!same) irc::read_emotes(emote_tag, text, repaired);
  std::vector<chat::EmoteSpan> spans;
  for (const irc::Emote& emote : same ? speech.emotes : repaired) spans.push_back({emote.begin, emote.end});
  return spans;
}

}  // namespace

chat::SourceItem IrcItems::item_of(const irc::Line& line, const irc::Message& message) {
  const auto read = [&]<typename Kind>(const Kind& known) -> chat::SourceItem {
    if constexpr (requires { item_of(known); })
      return item_of(known);
    else
      return chat::ChannelEvent{.name = event_label(lower_ascii(line.command)),
                                .sent_ms = irc::TagValues(line).sent_ms()};
  };
  return std::visit(read, message);
}

chat::SourceItem IrcItems::item_of(const irc::Privmsg& message) {
  const auto kind = message.bits > 0 ? chat::MessageKind::kPaid : chat::MessageKind::kText;
  return spoken(message.sender, message.speech, message.id, message.origin, message.sent_ms, kind);
}

chat::SourceItem IrcItems::item_of(const irc::UserNotice& notice) {
  if (!notice.speech.text.empty() || notice.speech.action) {
    return spoken(notice.sender, notice.speech, notice.id, notice.origin, notice.sent_ms, chat::MessageKind::kNotice);
  }
  chat::ChannelEvent event{.name = notice.kind.empty() ? "usernotice" : event_label(notice.kind),
                           .sent_ms = notice.sent_ms};
  event.name_hashes = name_hashes(
      {.id = notice.sender.user_id, .name = notice.sender.display_name.text(), .login = notice.sender.login}, key_);
  if (const EventName* known = find_event(notice.kind)) event.kind = known->event_kind;
  if (const auto* raid = std::get_if<irc::Raid>(&notice.detail))
    event.amount = raid->viewers;
  else if (event.kind == chat::EventKind::kGift)
    count_gifts(notice, event);
  else if (event.kind != chat::EventKind::kOther)
    event.amount = 1;
  return event;
}

// A bundle says how many gifts it holds; its gifts follow one by one and are no events of their own.
void IrcItems::count_gifts(const irc::UserNotice& notice, chat::ChannelEvent& event) {
  event.amount = 1;
  if (const auto* bundle = std::get_if<irc::GiftBundle>(&notice.detail); bundle != nullptr && bundle->count > 0) {
    event.amount = bundle->count;
    if (!bundle->bundle_id.empty()) bundles_.add(bundle->bundle_id, {});
  } else if (const auto* gift = std::get_if<irc::Gift>(&notice.detail);
             gift != nullptr && !gift->bundle_id.empty() && bundles_.find(gift->bundle_id) != nullptr) {
    event.kind = chat::EventKind::kOther;
    event.amount = 0;
  }
}

chat::SourceItem IrcItems::spoken(const irc::Sender& sender, const irc::Speech& speech, std::string_view id,
                                  const irc::SharedOrigin& origin, std::int64_t sent_ms, chat::MessageKind kind) {
  if (speech.text.find_first_not_of(" \t") == std::string_view::npos) return skipped("no_text");
  chat::ChatMessage message;
  message.id = to_utf8(origin.id.empty() ? id : origin.id);
  if (!origin.id.empty() && origin.id != id) copies_.add(id, message.id);
  message.sent_ms = sent_ms;
  message.roles = roles_of(sender);
  set_author({.id = sender.user_id, .name = sender.display_name.text(), .login = lower_ascii(sender.login)}, key_,
             message);
  message.kind = speech.action && kind != chat::MessageKind::kPaid ? chat::MessageKind::kAction : kind;
  message.text = to_utf8(speech.text);
  message.emotes = emotes_of(speech, speech.emote_tag, message.text);
  return message;
}

chat::SourceItem IrcItems::item_of(const irc::ClearChat& clear) const {
  chat::Deletion deletion{.scope = chat::Deletion::Scope::kEverything, .sent_ms = clear.sent_ms, .name = "clearchat"};
  if (clear.is_for_everyone()) return deletion;
  deletion.scope = chat::Deletion::Scope::kChatter;
  deletion.chatter = key_(clear.target_user_id.empty() ? lower_ascii(clear.target_login) : clear.target_user_id);
  return deletion;
}

chat::SourceItem IrcItems::item_of(const irc::ClearMsg& clear) const {
  if (clear.target_id.empty()) return skipped("bad_record");
  const std::string* original = copies_.find(clear.target_id);
  return chat::Deletion{.message_id = original != nullptr ? *original : to_utf8(clear.target_id),
                        .sent_ms = clear.sent_ms,
                        .name = "clearmsg"};
}

}  // namespace crowdline::formats
