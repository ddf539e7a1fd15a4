#include "sim/youtube_rows.h"

#include "base/hash.h"
#include "base/time_text.h"
#include "sim/youtube_ids.h"

namespace crowdline::sim {
namespace {

using State = YoutubeVideo::State;

Json picture(const std::string& url, int width, int height) {
  return {{"url", url}, {"width", width}, {"height", height}};
}

Json thumbnails_of(const YoutubeVideo& video) {
  const std::string root = "https://i.ytimg.com/vi/" + video.id() + "/";
  return {{"default", picture(root + "default.jpg", 120, 90)},
          {"medium", picture(root + "mqdefault.jpg", 320, 180)},
          {"high", picture(root + "hqdefault.jpg", 480, 360)}};
}

Json thumbnails_of(const YoutubeChannel& channel) {
  const std::string root = "https://yt3.ggpht.com/" + channel.id.substr(2);
  return {{"default", picture(root + "=s88-c-k-c0x00ffffff-no-rj", 88, 88)},
          {"medium", picture(root + "=s240-c-k-c0x00ffffff-no-rj", 240, 240)},
          {"high", picture(root + "=s800-c-k-c0x00ffffff-no-rj", 800, 800)}};
}

Json video_snippet(const YoutubeVideo& video) {
  return {{"publishedAt", format_instant(video.published_ms())},
          {"channelId", video.channel().id},
          {"title", video.title()},
          {"description", video.info().description},
          {"thumbnails", thumbnails_of(video)},
          {"channelTitle", video.channel().title},
          {"categoryId", video.category_id()},
          {"liveBroadcastContent", broadcast_content(video)},
          {"localized", {{"title", video.title()}, {"description", video.info().description}}}};
}

Json content_details(const YoutubeVideo& video, const VideoOddities& oddities) {
  const bool runs = video.state() == State::kLive || video.state() == State::kUpcoming;
  Json details{{"dimension", "2d"},
               {"definition", "hd"},
               {"caption", "false"},
               {"licensedContent", false},
               {"contentRating", Json::object()},
               {"projection", "rectangular"}};
  if (!(runs && oddities.premiere))
    details["duration"] = runs || oddities.processing ? "P0D" : iso_duration(video.length_ms());
  return details;
}

Json live_details(const YoutubeVideo& video, const VideoOddities& oddities) {
  const State state = video.state();
  Json details;
  if (state != State::kUpcoming) details["actualStartTime"] = format_instant(video.started_ms());
  if (state == State::kEnded)
    details["actualEndTime"] = format_instant(video.started_ms() + (video.length_ms() + 999) / 1000 * 1000);
  details["scheduledStartTime"] = format_instant(video.started_ms());
  if (state == State::kLive) details["concurrentViewers"] = std::to_string(video.chatters() * 3 + 1);
  const bool chats = state == State::kLive || state == State::kUpcoming;
  if (chats && !oddities.no_chat_id) details["activeLiveChatId"] = video.chat_id();
  return details;
}

}  // namespace

std::string_view broadcast_content(const YoutubeVideo& video) {
  const State state = video.state();
  return state == State::kUpcoming ? "upcoming" : state == State::kLive ? "live" : "none";
}

std::string iso_duration(std::int64_t length_ms) {
  const std::int64_t seconds = length_ms / 1000, days = seconds / 86'400, rest = seconds % 86'400;
  if (seconds == 0) return "P0D";
  std::string text = days > 0 ? fmt::format("P{}D", days) : "P";
  if (rest > 0) text += "T";
  if (rest >= 3600) text += fmt::format("{}H", rest / 3600);
  if (rest % 3600 >= 60) text += fmt::format("{}M", rest % 3600 / 60);
  if (rest % 60 > 0) text += fmt::format("{}S", rest % 60);
  return text;
}

Json with_etag(Json resource) {
  const std::string etag = base64url(fmt::format("{:016x}", hash64(to_text(resource))));
  Json whole{{"kind", resource.value("kind", "")}, {"etag", etag}};
  for (auto& [name, value] : resource.items()) {
    if (name != "kind") whole[name] = std::move(value);
  }
  return whole;
}

Json video_resource(const YoutubeVideo& video, const YoutubeQuery& query, const VideoOddities& oddities) {
  Json row{{"kind", "youtube#video"}, {"id", video.id()}};
  if (query.has_part("snippet")) row["snippet"] = video_snippet(video);
  if (query.has_part("contentDetails")) row["contentDetails"] = content_details(video, oddities);
  if (query.has_part("status")) {
    const bool done = video.state() == State::kUpload || (video.state() == State::kEnded && !oddities.processing);
    row["status"] = {{"uploadStatus", done ? "processed" : "uploaded"},
                     {"privacyStatus", "public"},
                     {"license", "youtube"},
                     {"embeddable", true},
                     {"publicStatsViewable", true},
                     {"madeForKids", false}};
  }
  if (query.has_part("statistics"))
    row["statistics"] = {{"viewCount", std::to_string(video.chatters() * 20)},
                         {"likeCount", std::to_string(video.chatters())},
                         {"favoriteCount", "0"},
                         {"commentCount", std::to_string(video.comments().size())}};
  if (query.has_part("liveStreamingDetails") && video.state() != State::kUpload)
    row["liveStreamingDetails"] = live_details(video, oddities);
  return with_etag(row);
}

Json channel_resource(const YoutubeChannel& channel, std::size_t videos, const YoutubeQuery& query) {
  Json row{{"kind", "youtube#channel"}, {"id", channel.id}};
  if (query.has_part("snippet"))
    row["snippet"] = {{"title", channel.title},
                      {"description", "A channel that plays chat files."},
                      {"customUrl", channel.handle},
                      {"publishedAt", "2020-02-02T20:20:20Z"},
                      {"thumbnails", thumbnails_of(channel)},
                      {"localized", {{"title", channel.title}, {"description", "A channel that plays chat files."}}}};
  if (query.has_part("contentDetails"))
    row["contentDetails"] = {{"relatedPlaylists", {{"likes", ""}, {"uploads", "UU" + channel.id.substr(2)}}}};
  if (query.has_part("statistics"))
    row["statistics"] = {{"viewCount", "4242"},
                         {"subscriberCount", "42"},
                         {"hiddenSubscriberCount", false},
                         {"videoCount", std::to_string(videos)}};
  return with_etag(row);
}

Json playlist_item(const YoutubeVideo& video, std::string_view playlist, std::size_t position,
                   const YoutubeQuery& query) {
  Json row{{"kind", "youtube#playlistItem"}, {"id", base64url(fmt::format("{}.{}", playlist, video.id()))}};
  if (query.has_part("snippet"))
    row["snippet"] = {{"publishedAt", format_instant(video.published_ms())},
                      {"channelId", video.channel().id},
                      {"title", video.title()},
                      {"description", video.info().description},
                      {"thumbnails", thumbnails_of(video)},
                      {"channelTitle", video.channel().title},
                      {"playlistId", playlist},
                      {"position", position},
                      {"resourceId", {{"kind", "youtube#video"}, {"videoId", video.id()}}},
                      {"videoOwnerChannelTitle", video.channel().title},
                      {"videoOwnerChannelId", video.channel().id}};
  if (query.has_part("contentDetails"))
    row["contentDetails"] = {{"videoId", video.id()}, {"videoPublishedAt", format_instant(video.published_ms())}};
  if (query.has_part("status")) row["status"] = {{"privacyStatus", "public"}};
  return with_etag(row);
}

Json search_result(const YoutubeVideo& video) {
  return with_etag({{"kind", "youtube#searchResult"},
                    {"id", {{"kind", "youtube#video"}, {"videoId", video.id()}}},
                    {"snippet",
                     {{"publishedAt", format_instant(video.published_ms())},
                      {"channelId", video.channel().id},
                      {"title", video.title()},
                      {"description", video.info().description},
                      {"thumbnails", thumbnails_of(video)},
                      {"channelTitle", video.channel().title},
                      {"liveBroadcastContent", broadcast_content(video)}}}});
}

Json search_result(const YoutubeChannel& channel) {
  return with_etag({{"kind", "youtube#searchResult"},
                    {"id", {{"kind", "youtube#channel"}, {"channelId", channel.id}}},
                    {"snippet",
                     {{"publishedAt", "2020-02-02T20:20:20Z"},
                      {"channelId", channel.id},
                      {"title", channel.title},
                      {"description", "A channel that plays chat files."},
                      {"thumbnails", thumbnails_of(channel)},
                      {"channelTitle", channel.title},
                      {"liveBroadcastContent", "none"}}}});
}

Json category_resource(const YoutubeCategory& category) {
  return with_etag(
      {{"kind", "youtube#videoCategory"},
       {"id", category.id},
       {"snippet", {{"title", category.title}, {"assignable", true}, {"channelId", channel_id_of("categories")}}}});
}

std::optional<Json> youtube_page(std::size_t count, const RowMaker& row, const std::string& token,
                                 const YoutubePage& page) {
  std::size_t begin = 0;
  if (!token.empty()) {
    const auto given = page_of_token(token, page.subject);
    if (!given || *given > count) return std::nullopt;
    begin = *given;
  }
  const std::size_t size = page.short_page ? std::min<std::size_t>(1, page.page_size) : page.page_size;
  const std::size_t end = std::min(begin + size, count);
  Json answer{{"kind", page.kind}};
  // Short pages: an empty one comes before the end.
  const bool more = page.page_size > 0 && (end < count || (page.short_page && begin < count));
  if (more) answer["nextPageToken"] = page_token(page.subject, end);
  if (!more && page.repeats_token && !token.empty()) answer["nextPageToken"] = token;
  answer["pageInfo"] = {{"totalResults", count}, {"resultsPerPage", page.page_size}};
  Json items = Json::array();
  for (std::size_t i = begin; i < end; ++i) items.push_back(row(i));
  answer["items"] = std::move(items);
  return with_etag(answer);
}

}  // namespace crowdline::sim
