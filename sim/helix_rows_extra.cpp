// Clips, emotes, badges, cheermotes.
#include <algorithm>
#include <array>

#include "base/time_text.h"
#include "sim/helix_rows.h"

namespace crowdline::sim {
namespace {

constexpr std::int64_t kClipMs = 30'000;
constexpr std::size_t kClips = 3;
constexpr std::size_t kChannelEmotes = 60;
constexpr std::array<std::string_view, 10> kGlobalEmotes = {
    "Kappa", "LUL", "PogChamp", "HeyGuys", "VoHiYo", "BibleThump", "NotLikeThis", "TriHard", "<3", ":)"};

// Beginnings of the half minutes with most messages, in order.
std::vector<std::int64_t> busiest(const ChatScript& script) {
  std::vector<std::size_t> counts(static_cast<std::size_t>(script.end_ms / kClipMs + 1));
  for (const auto& item : script.items) {
    const bool inside = item.offset_ms >= 0 && item.offset_ms < script.end_ms;
    if (inside && std::holds_alternative<chat::ChatMessage>(item.item))
      ++counts[static_cast<std::size_t>(item.offset_ms / kClipMs)];
  }
  std::vector<std::size_t> order(counts.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::sort(
      order, [&](std::size_t a, std::size_t b) { return counts[a] != counts[b] ? counts[a] > counts[b] : a < b; });
  order.resize(std::min(order.size(), kClips));
  std::ranges::sort(order);
  std::vector<std::int64_t> begins;
  begins.reserve(order.size());
  for (const std::size_t bin : order) begins.push_back(static_cast<std::int64_t>(bin) * kClipMs);
  return begins;
}

Json emote_row(std::string_view name) {
  const std::string id = emote_id(name);
  const auto picture = [&](std::string_view scale) {
    return fmt::format("https://static-cdn.jtvnw.net/emoticons/v2/{}/static/light/{}", id, scale);
  };
  return {{"id", id},
          {"name", name},
          {"images", {{"url_1x", picture("1.0")}, {"url_2x", picture("2.0")}, {"url_4x", picture("3.0")}}},
          {"format", Json::array({"static"})},
          {"scale", {"1.0", "2.0", "3.0"}},
          {"theme_mode", {"light", "dark"}}};
}

Json badge_set(std::string_view set, std::initializer_list<std::string_view> versions) {
  Json rows = Json::array();
  for (const auto version : versions) {
    const auto picture = [&](int scale) {
      return fmt::format("https://static-cdn.jtvnw.net/badges/v1/{}/{}", number_id(fmt::format("{}/{}", set, version)),
                         scale);
    };
    rows.push_back({{"id", version},
                    {"image_url_1x", picture(1)},
                    {"image_url_2x", picture(2)},
                    {"image_url_4x", picture(3)},
                    {"title", set},
                    {"description", set},
                    {"click_action", nullptr},
                    {"click_url", nullptr}});
  }
  return {{"set_id", set}, {"versions", rows}};
}

}  // namespace

Rows clip_rows(const Channel& channel, const Core& core) {
  Rows rows;
  const Room& room = channel.room();
  for (const std::int64_t begin : busiest(channel.script())) {
    if (channel.begin_ms() + begin + kClipMs > core.played_ms()) continue;
    const std::string slug = fmt::format("SimulatedClip{}-{}", begin / 1000, made_uuid(room.id, "clip").substr(0, 8));
    rows.push_back(
        {{"id", slug},
         {"url", "https://clips.twitch.tv/" + slug},
         {"embed_url", "https://clips.twitch.tv/embed?clip=" + slug},
         {"broadcaster_id", room.id},
         {"broadcaster_name", room.shown},
         {"creator_id", number_id("sim_guest")},
         {"creator_name", "Sim_Guest"},
         {"video_id", video_id(channel)},
         {"game_id", game_id(channel.category())},
         {"language", "en"},
         {"title", fmt::format("at {}", format_offset(begin))},
         {"view_count", 1000 - rows.size()},
         {"created_at", format_instant((channel.started_ms() + begin + kClipMs) / 1000 * 1000)},
         {"thumbnail_url", fmt::format("https://static-cdn.jtvnw.net/twitch-clips/{}-preview-480x272.jpg", slug)},
         {"duration", 30.0},
         {"vod_offset", begin / 1000},
         {"is_featured", false}});
  }
  return rows;
}

Rows global_emote_rows() {
  Rows rows;
  for (const auto name : kGlobalEmotes) rows.push_back(emote_row(name));
  return rows;
}

Rows channel_emote_rows(const Channel& channel) {
  std::vector<std::string> names;
  for (const auto& item : channel.script().items) {
    const auto* message = std::get_if<chat::ChatMessage>(&item.item);
    if (message == nullptr) continue;
    for (const auto& span : message->emotes) {
      std::string name = message->text.substr(span.begin, span.end - span.begin);
      const bool known = std::ranges::find(kGlobalEmotes, name) != kGlobalEmotes.end() ||
                         std::ranges::find(names, name) != names.end();
      if (!known && names.size() < kChannelEmotes) names.push_back(std::move(name));
    }
  }
  Rows rows;
  for (const auto& name : names) {
    Json row = emote_row(name);
    row["tier"] = "1000";
    row["emote_type"] = "subscriptions";
    row["emote_set_id"] = number_id("set " + channel.room().login);
    rows.push_back(std::move(row));
  }
  return rows;
}

Rows global_badge_rows() {
  return {badge_set("broadcaster", {"1"}), badge_set("moderator", {"1"}), badge_set("vip", {"1"}),
          badge_set("partner", {"1"}), badge_set("bot-badge", {"1"})};
}

Rows channel_badge_rows() { return {badge_set("subscriber", {"0", "3", "6", "12"})}; }

Rows cheermote_rows() {
  Json tiers = Json::array();
  for (const int bits : {1, 100, 1000}) {
    Json pictures;
    for (const std::string_view kind : {"animated", "static"}) {
      for (const std::string_view scale : {"1", "1.5", "2", "3", "4"})
        pictures[std::string(kind)][std::string(scale)] =
            fmt::format("https://d3aqoihi2n8ty8.cloudfront.net/actions/cheer/light/{}/{}/{}.gif", kind, bits, scale);
    }
    tiers.push_back({{"min_bits", bits},
                     {"id", std::to_string(bits)},
                     {"color", "#979797"},
                     {"images", {{"dark", pictures}, {"light", pictures}}},
                     {"can_cheer", true},
                     {"show_in_bits_card", true}});
  }
  return {Json{{"prefix", "Cheer"},
               {"tiers", tiers},
               {"type", "global_first_party"},
               {"order", 1},
               {"last_updated", "2018-05-22T00:06:04Z"},
               {"is_charitable", false}}};
}

}  // namespace crowdline::sim
