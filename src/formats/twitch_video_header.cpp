#include "formats/twitch_video_header.h"

#include "formats/instant_text.h"

namespace crowdline::formats {
namespace {

struct VideoTimes {
  std::int64_t recorded_ms = 0;
  std::int64_t created_ms = 0;
  std::int64_t length_ms = 0;
  std::int64_t end_ms = 0;
};

void read_instant(JsonValue& value, std::int64_t& instant) {
  instant = parse_loose_instant(as_word(value)).value_or(0);
}

// The first chapter with a game names the category.
void read_chapters(JsonValue& value, std::string& category) {
  auto chapters = as_array(value);
  if (!chapters) return;
  each_element(*chapters, [&](JsonValue& element) {
    auto chapter = as_object(element);
    if (!chapter || !category.empty()) return;
    each_member(*chapter, [&](std::string_view name, JsonValue& member) {
      if (name == "gameDisplayName") read_text(member, category);
    });
  });
}

void read_channel(JsonValue& value, std::string& channel) {
  auto object = as_object(value);
  if (!object) return;
  each_member(*object, [&](std::string_view name, JsonValue& member) {
    if (name == "display_name" || (name == "name" && channel.empty())) read_text(member, channel);
  });
}

// "v123", "123" or 123.
void read_video_id(JsonValue& value, std::string& url) {
  std::string id;
  if (!read_text(value, id)) {
    const auto number = as_integer(value);
    if (number) id = std::to_string(*number);
  }
  if (id.starts_with('v')) id.erase(0, 1);
  const bool digits = !id.empty() && id.size() < 20 && id.find_first_not_of("0123456789") == std::string::npos;
  if (digits) url = "https://www.twitch.tv/videos/" + id;
}

bool read_text_member(std::string_view name, JsonValue& value, FileHeader& header) {
  if (name == "title") return read_text(value, header.title);
  if (name == "description") return read_text(value, header.description);
  if (name == "language") return read_text(value, header.language);
  if (name == "game") return read_text(value, header.category);
  return false;
}

}  // namespace

bool read_twitch_video(std::string_view json, JsonRecordParser& parser, FileHeader& header) {
  VideoTimes times;
  bool is_video = false;
  const bool whole = parser.read(json, [&](std::string_view name, JsonValue& value) {
    if (read_text_member(name, value, header))
      is_video = is_video || name == "title";
    else if (name == "_id" || name == "id")
      read_video_id(value, header.url);
    else if (name == "channel")
      read_channel(value, header.channel);
    else if (name == "user_name" && header.channel.empty())
      read_text(value, header.channel);
    else if (name == "chapters" && header.category.empty())
      read_chapters(value, header.category);
    else if (name == "recorded_at")
      read_instant(value, times.recorded_ms);
    else if (name == "created_at")
      read_instant(value, times.created_ms);
    else if (name == "length")
      times.length_ms = as_thousandths(value).value_or(0);
    else if (name == "end")
      times.end_ms = as_thousandths(value).value_or(0);
    if (name == "recorded_at" || name == "broadcast_type" || name == "length") is_video = true;
  });
  if (!whole || !is_video) return false;
  header.started_ms = times.recorded_ms != 0 ? times.recorded_ms : times.created_ms;
  const std::int64_t length = times.length_ms > 0 ? times.length_ms : times.end_ms;
  if (length > 0 && ms_of_seconds(static_cast<double>(length) / 1000.0)) header.duration_ms = length;
  return true;
}

void read_twitch_streamer(std::string_view json, JsonRecordParser& parser, FileHeader& header) {
  parser.read(json, [&](std::string_view name, JsonValue& value) {
    if (name == "name") read_text(value, header.channel);
  });
}

}  // namespace crowdline::formats
