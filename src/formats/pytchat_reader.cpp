#include "formats/pytchat_reader.h"

#include <utility>

#include "base/time_text.h"
#include "formats/author.h"
#include "formats/event_names.h"
#include "formats/instant_text.h"
#include "formats/json_value.h"
#include "formats/message_text.h"

namespace crowdline::formats {
namespace {

struct Record {
  std::optional<std::int64_t> offset_ms;
  std::int64_t sent_ms = 0;
  std::string id, type, message, channel_id, name;
  std::string parts;                    // messageEx, joined
  std::vector<chat::EmoteSpan> emotes;  // in `parts`
  chat::Roles roles;
  bool any = false;
};

struct TypeName {
  std::string_view type;
  std::string_view event;  // as the other exports call it
};

constexpr TypeName kTypes[] = {
    {"textMessage", "text_message"},   {"superChat", "paid_message"},         {"superSticker", "paid_sticker"},
    {"newSponsor", "membership_item"}, {"donation", "donation_announcement"},
};

void read_author(JsonObject author, Record& record) {
  each_member(author, [&](std::string_view name, JsonValue& value) {
    if (name == "channelId")
      read_text(value, record.channel_id);
    else if (name == "name")
      read_text(value, record.name);
    else if (name == "isVerified" && is_true(value))
      record.roles.add(chat::Role::kVerified);
    else if (name == "isChatOwner" && is_true(value))
      record.roles.add(chat::Role::kBroadcaster);
    else if (name == "isChatSponsor" && is_true(value))
      record.roles.add(chat::Role::kSubscriber);
    else if (name == "isChatModerator" && is_true(value))
      record.roles.add(chat::Role::kModerator);
  });
}

// A string, or {"id", "txt", "url"} for an emoji: a custom one when `txt` is a ":name:".
void read_part(JsonValue& value, Record& record) {
  std::string text;
  if (read_text(value, text)) {
    record.parts += text;
    return;
  }
  auto emoji = as_object(value);
  if (!emoji) return;
  each_member(*emoji, [&](std::string_view name, JsonValue& member) {
    if (name == "txt") read_text(member, text);
  });
  const auto begin = static_cast<std::uint32_t>(record.parts.size());
  record.parts += text;
  const bool custom = text.size() > 2 && text.front() == ':' && text.back() == ':';
  if (custom) record.emotes.push_back({begin, static_cast<std::uint32_t>(record.parts.size())});
}

class PytchatReader final : public RecordReader {
 public:
  explicit PytchatReader(const NameKey& key) : key_(key) { header_.platform = chat::Platform::kYoutube; }

  std::optional<chat::SourceItem> read(std::string_view json) override {
    Record record;
    const bool whole =
        parser_.read(json, [&](std::string_view name, JsonValue& value) { read_field(name, value, record); });
    if (!whole) return skipped("bad_json");
    if (!record.any) return skipped("bad_record");
    if (!record.offset_ms && record.sent_ms == 0) return skipped("no_time");
    return item_of(record);
  }

 private:
  static void read_field(std::string_view name, JsonValue& value, Record& record) {
    if (name == "id")
      read_text(value, record.id);
    else if (name == "type")
      read_text(value, record.type);
    else if (name == "message")
      read_text(value, record.message);
    else if (name == "timestamp")
      record.sent_ms = instant_of_count(static_cast<double>(as_integer(value).value_or(0))).value_or(0);
    else if (name == "elapsedTime")
      record.offset_ms = parse_offset(as_word(value));
    else if (name == "author") {
      if (auto author = as_object(value)) read_author(*author, record);
    } else if (name == "messageEx") {
      if (auto parts = as_array(value)) each_element(*parts, [&](JsonValue& part) { read_part(part, record); });
    }
    record.any = record.any || name == "elapsedTime" || name == "messageEx" || name == "datetime";
  }

  chat::SourceItem item_of(Record& record) const {
    std::string label = event_label(record.type);
    for (const TypeName& type : kTypes) {
      if (type.type == record.type) label = type.event;
    }
    const EventName* known = find_event(label);
    std::string& text = record.parts.empty() ? record.message : record.parts;
    const bool blank = text.find_first_not_of(" \t\r\n") == std::string::npos;
    if (blank && label == "text_message") return skipped("no_text");
    if (blank || known == nullptr || !known->speech) {
      chat::ChannelEvent event{
          .name = label.empty() ? "unnamed" : label, .offset_ms = record.offset_ms, .sent_ms = record.sent_ms};
      event.name_hashes = name_hashes({.id = record.channel_id, .name = record.name}, key_);
      if (known != nullptr) event.kind = known->event_kind;
      event.amount = event.kind == chat::EventKind::kOther ? 0 : 1;
      return event;
    }
    chat::ChatMessage message{.id = std::move(record.id), .offset_ms = record.offset_ms, .sent_ms = record.sent_ms};
    message.roles = record.roles;
    set_author({.id = record.channel_id, .name = record.name}, key_, message);
    message.kind = known->message_kind;
    message.emotes = record.parts.empty() ? spans_of_shortcodes(text) : std::move(record.emotes);
    message.text = std::move(text);
    return message;
  }

  NameKey key_;
  JsonRecordParser parser_;
};

}  // namespace

std::unique_ptr<RecordReader> make_pytchat_reader(const NameKey& key) { return std::make_unique<PytchatReader>(key); }

}  // namespace crowdline::formats
