#include "formats/delimited_reader.h"

#include <algorithm>
#include <optional>

#include "base/time_text.h"
#include "formats/author.h"
#include "formats/delimited_fields.h"
#include "formats/event_names.h"
#include "formats/instant_text.h"
#include "formats/message_text.h"
#include "formats/roles.h"
#include "formats/utf8_repair.h"

namespace crowdline::formats {
namespace {

struct ColumnName {
  std::string_view name;
  Column column;
};

constexpr std::array kColumnNames = {
    ColumnName{"offset_s", Column::kOffsetSeconds},
    ColumnName{"offset", Column::kOffsetSeconds},
    ColumnName{"seconds", Column::kOffsetSeconds},
    ColumnName{"time_in_seconds", Column::kOffsetSeconds},
    ColumnName{"content_offset_seconds", Column::kOffsetSeconds},
    ColumnName{"video_offset", Column::kOffsetSeconds},
    ColumnName{"offset_ms", Column::kOffsetMs},
    ColumnName{"video_offset_time_msec", Column::kOffsetMs},
    ColumnName{"time", Column::kTime},
    ColumnName{"time_text", Column::kTime},
    ColumnName{"timecode", Column::kTime},
    ColumnName{"elapsed", Column::kTime},
    ColumnName{"timestamp", Column::kInstant},
    ColumnName{"created_at", Column::kInstant},
    ColumnName{"sent_at", Column::kInstant},
    ColumnName{"date", Column::kInstant},
    ColumnName{"datetime", Column::kInstant},
    ColumnName{"author", Column::kAuthor},
    ColumnName{"author_name", Column::kAuthor},
    ColumnName{"user", Column::kAuthor},
    ColumnName{"username", Column::kAuthor},
    ColumnName{"user_name", Column::kAuthor},
    ColumnName{"display_name", Column::kAuthor},
    ColumnName{"name", Column::kAuthor},
    ColumnName{"nick", Column::kAuthor},
    ColumnName{"login", Column::kAuthor},
    ColumnName{"sender", Column::kAuthor},
    ColumnName{"commenter", Column::kAuthor},
    ColumnName{"chatter", Column::kAuthor},
    ColumnName{"author_id", Column::kAuthorId},
    ColumnName{"user_id", Column::kAuthorId},
    ColumnName{"badges", Column::kBadges},
    ColumnName{"author_badges", Column::kBadges},
    ColumnName{"roles", Column::kBadges},
    ColumnName{"text", Column::kText},
    ColumnName{"message", Column::kText},
    ColumnName{"body", Column::kText},
    ColumnName{"content", Column::kText},
    ColumnName{"comment", Column::kText},
    ColumnName{"msg", Column::kText},
    ColumnName{"emotes", Column::kEmotes},
    ColumnName{"id", Column::kId},
    ColumnName{"message_id", Column::kId},
    ColumnName{"msg_id", Column::kId},
    ColumnName{"message_type", Column::kType},
};

Column column_named(std::string_view field) {
  const std::size_t begin = std::min(field.find_first_not_of(" \t\""), field.size());
  const std::size_t end = field.find_last_not_of(" \t\"\r");
  if (begin >= field.size() || field.size() > 100) return Column::kIgnored;
  std::string name(field.substr(begin, end - begin + 1));
  for (char& c : name) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    if (c == '.' || c == ' ' || c == '-') c = '_';
  }
  const auto found = std::ranges::find(kColumnNames, name, &ColumnName::name);
  return found == kColumnNames.end() ? Column::kIgnored : found->column;
}

bool is_time(Column column) { return column >= Column::kOffsetSeconds && column <= Column::kInstant; }

// The fields of one record that something can be made of.
struct Row {
  std::optional<std::int64_t> offset_ms;
  std::optional<std::int64_t> instant_ms;
  bool bad_time = false;
  std::string_view author, other_name, author_id, badges, text, emotes, id, type;
};

std::optional<std::int64_t> offset_of(std::string_view field, double units_per_second) {
  if (const auto number = parse_number(field)) return ms_of_seconds(*number / units_per_second);
  return field.find(':') == std::string_view::npos ? std::nullopt : parse_offset(field);
}

std::optional<std::int64_t> instant_of(std::string_view field) {
  const auto number = parse_number(field);
  return number ? instant_of_count(*number) : parse_loose_instant(field);
}

void take_time(Column column, std::string_view field, Row& row) {
  if (field.empty()) return;
  std::optional<std::int64_t> time;
  if (column != Column::kInstant) {
    time = offset_of(field, column == Column::kOffsetMs ? 1000.0 : 1.0);
    if (time && !row.offset_ms) row.offset_ms = time;
  }
  if (!time && column >= Column::kTime) {
    time = instant_of(field);
    if (time && !row.instant_ms) row.instant_ms = time;
  }
  row.bad_time = row.bad_time || !time;
}

void take_field(Column column, std::string_view field, Row& row) {
  switch (column) {
    case Column::kAuthor:
      row.other_name = row.author;  // a file may have the shown name and the login
      row.author = field;
      break;
    case Column::kAuthorId:
      row.author_id = field;
      break;
    case Column::kBadges:
      row.badges = field;
      break;
    case Column::kText:
      row.text = field;
      break;
    case Column::kEmotes:
      row.emotes = field;
      break;
    case Column::kId:
      row.id = field;
      break;
    case Column::kType:
      row.type = field;
      break;
    case Column::kIgnored:
      break;
    default:
      take_time(column, field, row);
      break;
  }
}

class DelimitedReader final : public RecordReader {
 public:
  DelimitedReader(const NameKey& key, char separator)
      : key_(key), authors_(key), separator_(separator), splitter_(separator) {}

  std::optional<chat::SourceItem> read(std::string_view record) override {
    if (columns_.empty()) {
      columns_ = columns_of(record, separator_);
      for (std::size_t i = 0; i < columns_.size(); ++i) {
        if (columns_[i] == Column::kText || is_time(columns_[i])) needed_ = i + 1;
      }
      return std::nullopt;
    }
    const auto& fields = splitter_.split(record);
    if (fields.size() > columns_.size() || fields.size() < needed_) return skipped("bad_columns");
    Row row;
    for (std::size_t i = 0; i < fields.size(); ++i) take_field(columns_[i], fields[i], row);
    return item_of(row);
  }

 private:
  chat::SourceItem item_of(const Row& row) {
    if (row.type.starts_with("ticker_")) return skipped("duplicate_ticker");
    const bool timed = row.offset_ms || row.instant_ms;
    if (!timed) return skipped(row.bad_time ? "bad_record" : "no_time");
    const bool has_text = row.text.find_first_not_of(" \t") != std::string_view::npos;
    const EventName* known = row.type.empty() ? nullptr : find_event(row.type);
    if (!row.type.empty() && (!has_text || (known != nullptr && !known->speech))) return event_of(row, known);
    if (!has_text) return skipped("no_text");

    chat::ChatMessage message;
    message.id = to_utf8(row.id);
    message.offset_ms = row.offset_ms;
    message.sent_ms = row.instant_ms.value_or(0);
    badges_.add(row.badges, message.roles);
    authors_.set_author(author_of(row), message);
    if (known != nullptr) message.kind = known->message_kind;
    message.text = to_utf8(row.text);
    message.emotes = spans_of_names(message.text, row.emotes);
    return message;
  }

  static Author author_of(const Row& row) { return {.id = row.author_id, .name = row.other_name, .login = row.author}; }

  chat::SourceItem event_of(const Row& row, const EventName* known) const {
    chat::ChannelEvent event;
    if (known != nullptr) event.kind = known->event_kind;
    event.name = event_label(row.type);
    event.name_hashes = name_hashes(author_of(row), key_);
    event.offset_ms = row.offset_ms;
    event.sent_ms = row.instant_ms.value_or(0);
    event.amount = event.kind == chat::EventKind::kOther ? 0 : 1;
    return event;
  }

  NameKey key_;
  AuthorMemory authors_;
  BadgeMemory badges_;
  char separator_;
  FieldSplitter splitter_;
  std::vector<Column> columns_;
  std::size_t needed_ = 0;  // the columns up to this one must be there
};

}  // namespace

std::vector<Column> columns_of(std::string_view header_line, char separator) {
  FieldSplitter splitter(separator);
  std::vector<Column> columns;
  for (const std::string_view field : splitter.split(header_line)) columns.push_back(column_named(field));
  const bool has_time = std::ranges::any_of(columns, is_time);
  const bool has_text = std::ranges::find(columns, Column::kText) != columns.end();
  if (!has_time || !has_text) columns.clear();
  return columns;
}

std::unique_ptr<RecordReader> make_delimited_reader(const NameKey& key, char separator) {
  return std::make_unique<DelimitedReader>(key, separator);
}

}  // namespace crowdline::formats
