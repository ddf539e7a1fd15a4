#include "twitch/helix_answer.h"

#include <algorithm>
#include <cmath>

#include "base/json_fields.h"
#include "base/time_text.h"

namespace crowdline::twitch {
namespace {

std::int64_t instant_field(const Json& object, const char* name) {
  return parse_instant(text_field(object, name)).value_or(0);
}

std::string address_field(const Json& object, const char* name) {
  std::string address = text_field(object, name);
  return address.starts_with("https://") ? address : std::string();
}

std::vector<std::string> list_field(const Json& object, const char* name) {
  std::vector<std::string> texts;
  const auto found = object.find(name);
  if (found == object.end() || !found->is_array()) return texts;
  for (const Json& text : *found) {
    if (text.is_string()) texts.push_back(text.get<std::string>());
  }
  return texts;
}

// Seconds, whole or not, as milliseconds; nullopt for anything else and for what no video lasts.
std::optional<std::int64_t> seconds_field(const Json& object, const char* name) {
  constexpr double kMost = 1e8;
  const auto found = object.find(name);
  if (found == object.end() || !found->is_number()) return std::nullopt;
  const double seconds = found->get<double>();
  if (!(seconds >= 0 && seconds < kMost)) return std::nullopt;
  return std::llround(seconds * 1000);
}

std::string cursor_of(const Json& answer) {
  const auto pagination = answer.find("pagination");
  return pagination != answer.end() && pagination->is_object() ? text_field(*pagination, "cursor") : std::string();
}

// `read` gives false for a record that lacks what it must have.
template <typename Record>
Result<HelixPage<Record>> read_page(std::string_view body, bool (*read)(const Json&, Record&)) {
  const auto answer = parse_json(body, "Twitch's answer");
  if (!answer) return std::unexpected(answer.error());
  const auto data = answer->is_object() ? answer->find("data") : answer->end();
  if (!answer->is_object() || data == answer->end() || !data->is_array())
    return fail(ErrorCode::kNotUnderstood, "Twitch's answer holds no list");
  HelixPage<Record> page{.records = {}, .cursor = cursor_of(*answer)};
  for (const Json& json : *data) {
    Record record;
    if (json.is_object() && read(json, record))
      page.records.push_back(std::move(record));
    else
      ++page.left_out;
  }
  return page;
}

bool read_user(const Json& json, HelixUser& user) {
  user = {.id = text_field(json, "id"),
          .login = text_field(json, "login"),
          .display_name = text_field(json, "display_name"),
          .description = text_field(json, "description"),
          .picture_url = address_field(json, "profile_image_url"),
          .broadcaster_type = text_field(json, "broadcaster_type"),
          .created_ms = instant_field(json, "created_at")};
  return !user.id.empty() && !user.login.empty();
}

// "type" is "" when Twitch made an error; such a record says nothing.
bool read_stream(const Json& json, HelixStream& stream) {
  stream = {.id = text_field(json, "id"),
            .user_id = text_field(json, "user_id"),
            .user_login = text_field(json, "user_login"),
            .user_name = text_field(json, "user_name"),
            .title = text_field(json, "title"),
            .category_id = text_field(json, "game_id"),
            .category = text_field(json, "game_name"),
            .language = text_field(json, "language"),
            .tags = list_field(json, "tags"),
            .viewers = std::max<std::int64_t>(number_field(json, "viewer_count"), 0),
            .started_ms = instant_field(json, "started_at")};
  return !stream.id.empty() && !stream.user_id.empty() && stream.started_ms != 0 && text_field(json, "type") == "live";
}

bool read_channel(const Json& json, HelixChannel& channel) {
  channel = {.id = text_field(json, "broadcaster_id"),
             .login = text_field(json, "broadcaster_login"),
             .name = text_field(json, "broadcaster_name"),
             .title = text_field(json, "title"),
             .category_id = text_field(json, "game_id"),
             .category = text_field(json, "game_name"),
             .language = text_field(json, "broadcaster_language"),
             .tags = list_field(json, "tags")};
  return !channel.id.empty();
}

std::vector<MutedSpan> muted_of(const Json& json) {
  std::vector<MutedSpan> spans;
  const auto found = json.find("muted_segments");
  if (found == json.end() || !found->is_array()) return spans;
  for (const Json& span : *found) {
    if (!span.is_object()) continue;
    const auto offset = seconds_field(span, "offset");
    const auto duration = seconds_field(span, "duration");
    if (offset && duration) spans.push_back({*offset, *duration});
  }
  return spans;
}

bool read_video(const Json& json, HelixVideo& video) {
  video = {.id = text_field(json, "id"),
           .stream_id = text_field(json, "stream_id"),
           .user_id = text_field(json, "user_id"),
           .user_login = text_field(json, "user_login"),
           .user_name = text_field(json, "user_name"),
           .title = text_field(json, "title"),
           .description = text_field(json, "description"),
           .type = text_field(json, "type"),
           .language = text_field(json, "language"),
           .created_ms = instant_field(json, "created_at"),
           .duration_ms = read_helix_duration(text_field(json, "duration")),
           .muted = muted_of(json)};
  return !video.id.empty() && !video.user_id.empty();
}

bool read_clip(const Json& json, HelixClip& clip) {
  clip = {.id = text_field(json, "id"),
          .broadcaster_id = text_field(json, "broadcaster_id"),
          .video_id = text_field(json, "video_id"),
          .title = text_field(json, "title"),
          .views = std::max<std::int64_t>(number_field(json, "view_count"), 0),
          .created_ms = instant_field(json, "created_at"),
          .duration_ms = seconds_field(json, "duration").value_or(0),
          .offset_ms = seconds_field(json, "vod_offset")};
  return !clip.id.empty();
}

bool read_found(const Json& json, HelixFound& found) {
  found = {.id = text_field(json, "id"),
           .login = text_field(json, "broadcaster_login"),
           .display_name = text_field(json, "display_name"),
           .title = text_field(json, "title"),
           .category = text_field(json, "game_name"),
           .language = text_field(json, "broadcaster_language"),
           .picture_url = address_field(json, "thumbnail_url"),
           .tags = list_field(json, "tags"),
           .live = switch_field(json, "is_live"),
           .started_ms = instant_field(json, "started_at")};
  return !found.id.empty() && !found.login.empty();
}

bool read_emote(const Json& json, HelixEmote& emote) {
  emote = {.id = text_field(json, "id"), .name = text_field(json, "name")};
  return !emote.id.empty() && !emote.name.empty();
}

}  // namespace

std::int64_t read_helix_duration(std::string_view text) {
  constexpr std::size_t kLongest = 16;
  if (text.empty() || text.size() > kLongest) return 0;
  std::int64_t total = 0;
  std::int64_t number = 0;
  bool digits = false;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      number = number * 10 + (c - '0');
      digits = true;
      continue;
    }
    const std::int64_t unit = c == 'h' ? 3'600'000 : c == 'm' ? 60'000 : c == 's' ? 1'000 : 0;
    if (unit == 0 || !digits || number > 1'000'000) return 0;
    total += number * unit;
    number = 0;
    digits = false;
  }
  return digits ? 0 : total;
}

Result<HelixPage<HelixUser>> read_users(std::string_view body) { return read_page(body, read_user); }
Result<HelixPage<HelixStream>> read_streams(std::string_view body) { return read_page(body, read_stream); }
Result<HelixPage<HelixChannel>> read_channels(std::string_view body) { return read_page(body, read_channel); }
Result<HelixPage<HelixVideo>> read_videos(std::string_view body) { return read_page(body, read_video); }
Result<HelixPage<HelixClip>> read_clips(std::string_view body) { return read_page(body, read_clip); }
Result<HelixPage<HelixFound>> read_found_channels(std::string_view body) { return read_page(body, read_found); }
Result<HelixPage<HelixEmote>> read_emotes_of_chat(std::string_view body) { return read_page(body, read_emote); }

}  // namespace crowdline::twitch
