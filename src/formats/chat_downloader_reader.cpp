#include "formats/chat_downloader_reader.h"

#include <algorithm>

#include "formats/author.h"
#include "formats/chat_downloader_record.h"
#include "formats/event_names.h"
#include "formats/message_text.h"

namespace crowdline::formats {
namespace {

using Record = ChatDownloaderRecord;

struct DeletionKind {
  std::string_view name;  // message_type or action_type
  chat::Deletion::Scope scope;
};

constexpr DeletionKind kDeletions[] = {
    {"deleted_message", chat::Deletion::Scope::kMessage},
    {"delete_message", chat::Deletion::Scope::kMessage},
    {"mark_chat_item_as_deleted", chat::Deletion::Scope::kMessage},
    {"remove_chat_item", chat::Deletion::Scope::kMessage},
    {"ban_user", chat::Deletion::Scope::kChatter},
    {"mark_chat_items_by_author_as_deleted", chat::Deletion::Scope::kChatter},
    {"remove_chat_item_by_author", chat::Deletion::Scope::kChatter},
    {"clear_chat", chat::Deletion::Scope::kEverything},
};

// Puts emoji where the export wrote their names.
std::string with_emoji(const std::string& text, const Record& record) {
  if (record.plain_emoji.empty()) return text;
  std::string result;
  std::size_t at = 0;
  for (const chat::EmoteSpan& name : spans_of_shortcodes(text)) {
    const std::string_view word = std::string_view(text).substr(name.begin, name.end - name.begin);
    const auto found = std::ranges::find(record.plain_emoji, word, &std::pair<std::string, std::string>::first);
    result.append(text, at, name.begin - at);
    if (found == record.plain_emoji.end())
      result += word;
    else
      result += found->second;
    at = name.end;
  }
  return result.append(text, at);
}

class ChatDownloaderReader final : public RecordReader {
 public:
  explicit ChatDownloaderReader(const NameKey& key) : key_(key) { header_.platform = chat::Platform::kYoutube; }

  std::optional<chat::SourceItem> read(std::string_view json) override {
    Record record;
    const bool whole = parser_.read(
        json, [&](std::string_view name, JsonValue& value) { read_chat_downloader_member(name, value, record); });
    if (!whole) return skipped("bad_json");
    if (!record.any) return skipped("bad_record");
    if (record.twitch) header_.platform = chat::Platform::kTwitch;
    if (record.ticker || record.type.starts_with("ticker_") || record.action == "add_live_chat_ticker_item")
      return skipped("duplicate_ticker");
    if (record.fine_offset_ms.value_or(0) > 0) record.offset_ms = record.fine_offset_ms;
    if (auto deletion = deletion_of(record)) return *std::move(deletion);
    if (!record.offset_ms && record.sent_ms == 0) return skipped("no_time");
    return item_of(record);
  }

 private:
  std::optional<chat::SourceItem> deletion_of(const Record& record) const {
    const auto* found = std::ranges::find_if(
        kDeletions, [&](const DeletionKind& kind) { return kind.name == record.type || kind.name == record.action; });
    if (found == std::end(kDeletions)) return std::nullopt;
    chat::Deletion deletion{.scope = found->scope,
                            .offset_ms = record.offset_ms,
                            .sent_ms = record.sent_ms,
                            .name = std::string(found->name)};
    if (found->scope == chat::Deletion::Scope::kMessage) {
      deletion.message_id = record.target_id;
      if (record.target_id.empty()) return skipped("bad_record");
    } else if (found->scope == chat::Deletion::Scope::kChatter) {
      const bool banned = !record.banned_id.empty() || !record.banned_name.empty();
      deletion.chatter =
          chatter_of(banned ? Author{.id = record.banned_id, .name = record.banned_name} : record.author(), key_);
    }
    return deletion;
  }

  chat::SourceItem item_of(const Record& record) const {
    const EventName* known = find_event(record.type);
    const bool blank = record.text.find_first_not_of(" \t\r\n") == std::string::npos;
    const bool speech = record.type.empty() || (known != nullptr && known->speech);
    if (speech && !blank) return message_of(record, known);
    if (record.type.empty() && !record.paid) return skipped("no_text");
    if (record.type == "text_message") return skipped("no_text");
    chat::ChannelEvent event{.name = record.type.empty() ? "paid_message" : event_label(record.type),
                             .offset_ms = record.offset_ms,
                             .sent_ms = record.sent_ms};
    event.kind = known != nullptr      ? known->event_kind
                 : record.type.empty() ? chat::EventKind::kPaid
                                       : chat::EventKind::kOther;
    event.name_hashes = name_hashes(record.author(), key_);
    event.amount = record.amount;
    if (event.kind == chat::EventKind::kGift && event.amount == 0)
      event.amount = first_number(record.headline.empty() ? record.text : record.headline);
    if (event.kind != chat::EventKind::kOther && event.kind != chat::EventKind::kRaid)
      event.amount = std::max<std::int64_t>(event.amount, 1);
    return event;
  }

  chat::SourceItem message_of(const Record& record, const EventName* known) const {
    chat::ChatMessage message;
    message.id = record.id;
    message.offset_ms = record.offset_ms;
    message.sent_ms = record.sent_ms;
    message.roles = record.roles;
    set_author(record.author(), key_, message);
    if (record.paid)
      message.kind = chat::MessageKind::kPaid;
    else if (known != nullptr)
      message.kind = known->message_kind;
    message.text = with_emoji(record.text, record);
    if (!record.emote_ranges.empty())
      message.emotes = to_spans(message.text, record.emote_ranges);
    else if (header_.platform == chat::Platform::kYoutube)
      message.emotes = spans_of_shortcodes(message.text);
    return message;
  }

  NameKey key_;
  JsonRecordParser parser_;
};

}  // namespace

std::unique_ptr<RecordReader> make_chat_downloader_reader(const NameKey& key) {
  return std::make_unique<ChatDownloaderReader>(key);
}

}  // namespace crowdline::formats
