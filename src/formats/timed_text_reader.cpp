#include "formats/timed_text_reader.h"

#include <algorithm>
#include <optional>

#include "base/time_text.h"
#include "formats/author.h"
#include "formats/instant_text.h"
#include "formats/message_text.h"
#include "formats/roles.h"
#include "formats/utf8_repair.h"

namespace crowdline::formats {
namespace {

constexpr std::size_t kLongestTime = 40;
constexpr std::size_t kLongestName = 120;
constexpr std::string_view kBlanks = " \t";

struct Parts {
  std::optional<std::int64_t> offset_ms;
  std::optional<std::int64_t> instant_ms;
  std::string_view badges;
  std::string_view name;
  std::string_view text;
};

std::string_view skip_blanks(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
  return text;
}

bool take_time(std::string_view time, Parts& parts) {
  if (time.find(':') == std::string_view::npos) return false;
  parts.offset_ms = parse_offset(time);
  if (!parts.offset_ms) parts.instant_ms = parse_loose_instant(time);
  return parts.offset_ms || parts.instant_ms;
}

// "[time]" or "time" and a blank.
bool take_time_off(std::string_view& line, Parts& parts) {
  const bool bracket = line.starts_with('[');
  const std::size_t begin = bracket ? 1 : 0;
  const std::size_t end = bracket ? line.find(']') : line.find_first_of(kBlanks);
  if (end == std::string_view::npos || end - begin > kLongestTime) return false;
  if (!take_time(line.substr(begin, end - begin), parts)) return false;
  line = skip_blanks(line.substr(end + 1));
  if (line.starts_with('|')) line = skip_blanks(line.substr(1));
  return true;
}

// "(Moderator, Member) " before the name, as chat-downloader writes it.
void take_badges_off(std::string_view& line, Parts& parts) {
  if (!line.starts_with('(')) return;
  const std::size_t end = line.find(") ");
  if (end > kLongestName) return;  // or none
  parts.badges = line.substr(1, end - 1);
  line = skip_blanks(line.substr(end + 2));
}

bool take_name_off(std::string_view& line, Parts& parts) {
  const bool angle = line.starts_with('<');
  std::size_t end = angle ? line.find('>') : line.find(": ");
  if (!angle && end == std::string_view::npos && line.ends_with(':')) end = line.size() - 1;
  const std::size_t begin = angle ? 1 : 0;
  if (end == std::string_view::npos || end <= begin || end - begin > kLongestName) return false;
  parts.name = line.substr(begin, end - begin);
  line = skip_blanks(line.substr(end + 1));
  return true;
}

std::optional<Parts> split(std::string_view line) {
  Parts parts;
  line = skip_blanks(line);
  if (!take_time_off(line, parts)) return std::nullopt;
  take_badges_off(line, parts);
  if (!take_name_off(line, parts)) return std::nullopt;
  line.remove_suffix(line.size() - std::min(line.find_last_not_of(kBlanks) + 1, line.size()));
  parts.text = line;
  return parts;
}

class TimedTextReader final : public RecordReader {
 public:
  explicit TimedTextReader(const NameKey& key) : key_(key) {}

  std::optional<chat::SourceItem> read(std::string_view record) override {
    const auto parts = split(record);
    if (!parts) return skipped("bad_record");
    if (parts->text.empty()) return skipped("no_text");
    chat::ChatMessage message;
    message.offset_ms = parts->offset_ms;
    message.sent_ms = parts->instant_ms.value_or(0);
    add_badges(parts->badges, message.roles);
    set_author({.id = {}, .name = parts->name}, key_, message);
    message.text = to_utf8(parts->text);
    return message;
  }

 private:
  NameKey key_;
};

}  // namespace

std::unique_ptr<RecordReader> make_timed_text_reader(const NameKey& key) {
  return std::make_unique<TimedTextReader>(key);
}

bool is_timed_text(std::string_view line) { return split(line).has_value(); }

}  // namespace crowdline::formats
