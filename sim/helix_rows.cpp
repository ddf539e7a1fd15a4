#include "sim/helix_rows.h"

#include "base/time_text.h"

namespace crowdline::sim {
namespace {

constexpr std::string_view kPictures = "https://static-cdn.jtvnw.net";

std::string language_of(const Channel& channel) {
  const std::string& language = channel.script().info.language;
  return language.empty() ? "en" : language;
}

std::string started_text(const Channel& channel) { return format_instant(channel.started_ms()); }

// Bigger channels first; the same order every time.
std::int64_t viewers_of(const Channel& channel) {
  return static_cast<std::int64_t>(channel.script().chatters.size()) * 10 + 5;
}

}  // namespace

std::string stream_id(const Channel& channel) { return number_id("stream " + channel.room().login); }
std::string video_id(const Channel& channel) { return number_id("video " + channel.room().login); }
std::string game_id(std::string_view category) { return number_id(fmt::format("game {}", category)); }

std::string twitch_duration(std::int64_t ms) {
  const std::int64_t seconds = std::max<std::int64_t>(ms, 0) / 1000;
  std::string text;
  if (seconds >= 3600) text += fmt::format("{}h", seconds / 3600);
  if (seconds >= 60) text += fmt::format("{}m", seconds / 60 % 60);
  return text + fmt::format("{}s", seconds % 60);
}

Json user_row(std::string_view login, std::string_view id, std::string_view shown) {
  return {{"id", id},
          {"login", login},
          {"display_name", shown},
          {"type", ""},
          {"broadcaster_type", "affiliate"},
          {"description", fmt::format("{} is played from a file.", shown)},
          {"profile_image_url", fmt::format("{}/user-default-pictures/{}-profile_image-300x300.png", kPictures, id)},
          {"offline_image_url", ""},
          {"view_count", 0},
          {"created_at", "2020-02-02T20:20:20Z"}};
}

Json stream_row(const Channel& channel) {
  const Room& room = channel.room();
  return {
      {"id", stream_id(channel)},
      {"user_id", room.id},
      {"user_login", room.login},
      {"user_name", room.shown},
      {"game_id", game_id(channel.category())},
      {"game_name", channel.category()},
      {"type", "live"},
      {"title", channel.title()},
      {"viewer_count", viewers_of(channel)},
      {"started_at", started_text(channel)},
      {"language", language_of(channel)},
      {"thumbnail_url", fmt::format("{}/previews-ttv/live_user_{}-{{width}}x{{height}}.jpg", kPictures, room.login)},
      {"tag_ids", Json::array()},
      {"tags", {"Simulated", "English"}},
      {"is_mature", false}};
}

Json channel_row(const Channel& channel) {
  const Room& room = channel.room();
  return {{"broadcaster_id", room.id},
          {"broadcaster_login", room.login},
          {"broadcaster_name", room.shown},
          {"broadcaster_language", language_of(channel)},
          {"game_id", game_id(channel.category())},
          {"game_name", channel.category()},
          {"title", channel.title()},
          {"delay", 0},
          {"tags", {"Simulated", "English"}},
          {"content_classification_labels", Json::array()},
          {"is_branded_content", false}};
}

Json search_row(const Channel& channel) {
  const Room& room = channel.room();
  return {{"broadcaster_language", language_of(channel)},
          {"broadcaster_login", room.login},
          {"display_name", room.shown},
          {"game_id", game_id(channel.category())},
          {"game_name", channel.category()},
          {"id", room.id},
          {"is_live", channel.live()},
          {"tag_ids", Json::array()},
          {"tags", {"Simulated", "English"}},
          {"thumbnail_url", user_row(room.login, room.id, room.shown)["profile_image_url"]},
          {"title", channel.title()},
          {"started_at", channel.live() ? started_text(channel) : ""}};
}

Json game_row(std::string_view category) {
  return {{"id", game_id(category)},
          {"name", category},
          {"box_art_url", fmt::format("{}/ttv-boxart/{}-{{width}}x{{height}}.jpg", kPictures, game_id(category))},
          {"igdb_id", ""}};
}

Json video_row(const Channel& channel, const Core& core) {
  const Room& room = channel.room();
  const std::int64_t length = std::min(core.played_ms(), channel.end_ms()) - channel.begin_ms();
  const std::string id = video_id(channel);
  return {{"id", id},
          {"stream_id", stream_id(channel)},
          {"user_id", room.id},
          {"user_login", room.login},
          {"user_name", room.shown},
          {"title", channel.title()},
          {"description", channel.script().info.description},
          {"created_at", started_text(channel)},
          {"published_at", started_text(channel)},
          {"url", "https://www.twitch.tv/videos/" + id},
          {"thumbnail_url", fmt::format("{}/cf_vods/{}/thumb/thumb0-%{{width}}x%{{height}}.jpg", kPictures, id)},
          {"viewable", "public"},
          {"view_count", 7},
          {"language", language_of(channel)},
          {"type", "archive"},
          {"duration", twitch_duration(length)},
          {"muted_segments", nullptr}};
}

}  // namespace crowdline::sim
