#include "formats/irc_reader.h"

#include <algorithm>
#include <array>
#include <string>

#include "formats/event_names.h"
#include "formats/irc_line.h"
#include "formats/irc_tags.h"
#include "formats/message_text.h"
#include "formats/recent_ids.h"
#include "formats/roles.h"
#include "formats/utf8_repair.h"

namespace crowdline::formats {
namespace {

constexpr std::array kCommands = {
    "PRIVMSG", "USERNOTICE", "CLEARCHAT",  "CLEARMSG",  "NOTICE", "ROOMSTATE", "USERSTATE", "GLOBALUSERSTATE",
    "JOIN",    "PART",       "HOSTTARGET", "RECONNECT", "PING",   "PONG",      "CAP",       "WHISPER"};

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return lower;
}

chat::Roles roles_of(const IrcTags& tags, std::string_view login) {
  chat::Roles roles;
  add_badges(tags.badges, roles);
  if (tags.moderator) roles.add(chat::Role::kModerator);
  if (tags.subscriber) roles.add(chat::Role::kSubscriber);
  if (tags.vip) roles.add(chat::Role::kVip);
  add_known_bot(login, roles);
  return roles;
}

class IrcReader final : public RecordReader {
 public:
  explicit IrcReader(const NameKey& key) : key_(key) { header_.platform = chat::Platform::kTwitch; }

  std::optional<chat::SourceItem> read(std::string_view record) override {
    const auto line = parse_irc_line(record);
    if (!line) return skipped("bad_record");
    const IrcTags tags = read_irc_tags(line->tags);
    note_channel(*line);
    if (line->command == "PRIVMSG") return message_of(*line, tags, line->nick(), chat::MessageKind::kText);
    if (line->command == "USERNOTICE") return notice_of(*line, tags);
    if (line->command == "CLEARCHAT") return clear_chat(*line, tags);
    if (line->command == "CLEARMSG") return clear_message(tags);
    return chat::ChannelEvent{.name = event_label(lower_ascii(line->command)), .sent_ms = tags.sent_ms};
  }

 private:
  void note_channel(const IrcLine& line) {
    const std::string_view channel = line.parameter(0);
    if (header_.channel.empty() && channel.starts_with('#') && channel.size() > 1)
      header_.channel = to_utf8(channel.substr(1));
  }

  chat::ChatterId chatter(const IrcTags& tags, std::string_view login) const {
    return key_(tags.user_id.empty() ? lower_ascii(login) : tags.user_id);
  }

  chat::SourceItem message_of(const IrcLine& line, const IrcTags& tags, std::string_view login,
                              chat::MessageKind kind) {
    std::string_view text = line.parameter(1);
    const bool action = take_action(text);
    if (text.find_first_not_of(" \t") == std::string_view::npos) return skipped("no_text");
    chat::ChatMessage message;
    message.id = to_utf8(tags.source_id.empty() ? tags.id : tags.source_id);
    if (!tags.source_id.empty() && tags.source_id != tags.id) copies_.add(tags.id, message.id);
    message.sent_ms = tags.sent_ms;
    message.chatter = chatter(tags, login);
    message.roles = roles_of(tags, login);
    message.kind = tags.bits > 0 ? chat::MessageKind::kPaid : action ? chat::MessageKind::kAction : kind;
    message.text = to_utf8(text);
    if (!tags.emotes.empty()) message.emotes = to_spans(message.text, read_emote_ranges(tags.emotes));
    return message;
  }

  chat::SourceItem notice_of(const IrcLine& line, const IrcTags& tags) {
    const bool mirrored = tags.msg_id == "sharedchatnotice" && !tags.source_msg_id.empty();
    const std::string_view name = mirrored ? tags.source_msg_id : tags.msg_id;
    if (!line.parameter(1).empty()) return message_of(line, tags, tags.login, chat::MessageKind::kNotice);
    chat::ChannelEvent event{.name = name.empty() ? "usernotice" : event_label(name), .sent_ms = tags.sent_ms};
    if (const EventName* known = find_event(name)) event.kind = known->event_kind;
    if (event.kind == chat::EventKind::kRaid)
      event.amount = tags.viewers;
    else if (event.kind == chat::EventKind::kGift)
      count_gifts(tags, event);
    else if (event.kind != chat::EventKind::kOther)
      event.amount = 1;
    return event;
  }

  // A bundle says how many gifts it holds; its gifts follow one by one and are no events of their own.
  void count_gifts(const IrcTags& tags, chat::ChannelEvent& event) {
    event.amount = std::max<std::int64_t>(tags.gifts, 1);
    if (tags.gifts > 0) {
      if (!tags.gift_id.empty()) bundles_.add(tags.gift_id, {});
    } else if (!tags.gift_id.empty() && bundles_.find(tags.gift_id) != nullptr) {
      event.kind = chat::EventKind::kOther;
      event.amount = 0;
    }
  }

  chat::SourceItem clear_chat(const IrcLine& line, const IrcTags& tags) const {
    chat::Deletion deletion{.scope = chat::Deletion::Scope::kEverything, .sent_ms = tags.sent_ms, .name = "clearchat"};
    const std::string_view target = tags.target_user_id.empty() ? line.parameter(1) : tags.target_user_id;
    if (target.empty()) return deletion;
    deletion.scope = chat::Deletion::Scope::kChatter;
    deletion.chatter = key_(tags.target_user_id.empty() ? lower_ascii(target) : target);
    return deletion;
  }

  chat::SourceItem clear_message(const IrcTags& tags) const {
    if (tags.target_msg_id.empty()) return skipped("bad_record");
    const std::string* original = copies_.find(tags.target_msg_id);
    return chat::Deletion{.message_id = original != nullptr ? *original : to_utf8(tags.target_msg_id),
                          .sent_ms = tags.sent_ms,
                          .name = "clearmsg"};
  }

  NameKey key_;
  RecentIds bundles_{256};
  RecentIds copies_{4096};  // id of a copy in this room -> id of the original
};

}  // namespace

std::unique_ptr<RecordReader> make_irc_reader(const NameKey& key) { return std::make_unique<IrcReader>(key); }

bool is_twitch_irc(std::string_view text) {
  if (!text.starts_with('@') && !text.starts_with(':') && !text.starts_with("PING ")) return false;
  const auto line = parse_irc_line(text);
  if (!line) return false;
  const bool numeric = line->command.front() >= '0' && line->command.front() <= '9';
  return numeric || std::ranges::find(kCommands, line->command) != kCommands.end();
}

}  // namespace crowdline::formats
