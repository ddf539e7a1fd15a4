// Videos, channels, playlists, search, categories.
#include <algorithm>

#include "sim/youtube_api.h"
#include "sim/youtube_rows.h"

namespace crowdline::sim {
namespace {

constexpr std::size_t kMostIds = 50;
constexpr std::size_t kDefaultPage = 5;

std::string lower(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return result;
}

bool contains(std::string_view text, std::string_view words) {
  return lower(text).find(lower(words)) != std::string::npos;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : ",") + word;
  return text;
}

// "UULV…": a channel's broadcasts only; "UULF…": its other videos; "UU…": all.
bool in_playlist(const YoutubeVideo& video, std::string_view playlist) {
  const std::string rest = video.channel().id.substr(2);
  const bool broadcast = video.kind() != YoutubeVideo::Kind::kUpload;
  if (playlist == "UU" + rest) return true;
  return broadcast ? playlist == "UULV" + rest : playlist == "UULF" + rest;
}

std::function<Json(std::size_t)> at(const std::vector<Json>& rows) {
  return [&rows](std::size_t index) { return rows[index]; };
}

}  // namespace

YoutubeApi::Outcome YoutubeApi::paged(const Listing& listing, const std::function<Json(std::size_t)>& row,
                                      const YoutubeQuery& query, const Caller& caller) {
  const std::string& path = caller.request.target.path;
  std::string subject = path;
  for (const auto& given : caller.request.target.query) {
    const bool shapes = given.name == "pageToken" || given.name == "key" || given.name == "maxResults";
    if (!shapes) subject += fmt::format("&{}={}", given.name, given.value);
  }
  const YoutubePage page{.kind = listing.kind,
                         .subject = std::move(subject),
                         .page_size = static_cast<std::size_t>(listing.page_size),
                         .repeats_token = strikes(FaultName::kRepeatedCursor, path),
                         .short_page = strikes(FaultName::kShortPages, path)};
  auto answer = youtube_page(listing.count, row, query.text("pageToken"), page);
  if (!answer) return bad_parameter("invalidPageToken", "pageToken", "The page token is not valid.");
  return *std::move(answer);
}

YoutubeApi::Outcome YoutubeApi::videos(const YoutubeQuery& query, const Caller& caller) {
  if (query.has("myRating")) return expired_token();
  const auto ids = query.list("id");
  const std::string subject = caller.request.target.path + "?" + joined(ids);
  if (ids.size() > kMostIds) return bad_parameter("invalidParameter", "id", "Too many ids: 50 at most.");
  const VideoOddities odd{.no_chat_id = strikes(FaultName::kNoChatId, subject),
                          .premiere = strikes(FaultName::kPremiere, subject),
                          .processing = strikes(FaultName::kProcessing, subject)};
  std::vector<Json> rows;
  if (query.has("chart")) {
    for (const auto* video : newest_first()) rows.push_back(video_resource(*video, query, odd));
    return paged({"youtube#videoListResponse", rows.size(), query.number("maxResults", kDefaultPage)}, at(rows), query,
                 caller);
  }
  for (const auto& id : ids) {
    const auto* video = find_video(id);
    if (video == nullptr) continue;
    // Who waits for the start does not ask for the chat yet.
    if (video->state() == YoutubeVideo::State::kUpcoming) on_chat_(id);
    rows.push_back(video_resource(*video, query, odd));
  }
  if (strikes(FaultName::kNoItems, subject)) rows.clear();
  const auto size = static_cast<std::int64_t>(rows.size());
  Json answer{{"kind", "youtube#videoListResponse"}, {"items", rows}};
  answer["pageInfo"] = {{"totalResults", size}, {"resultsPerPage", size}};
  return with_etag(std::move(answer));
}

YoutubeApi::Outcome YoutubeApi::channels(const YoutubeQuery& query, const Caller& caller) {
  if (query.has("mine") || query.has("managedByMe") || query.has("mySubscribers")) return expired_token();
  const auto ids = query.list("id");
  std::string handle = lower(query.text("forHandle"));
  if (!handle.empty() && !handle.starts_with('@')) handle = "@" + handle;
  std::vector<Json> rows;
  for (const auto* channel : all_channels()) {
    const bool named = std::ranges::find(ids, channel->id) != ids.end() ||
                       (!handle.empty() && lower(channel->handle) == handle) ||
                       "@" + lower(query.text("forUsername")) == lower(channel->handle);
    if (named) rows.push_back(channel_resource(*channel, videos_of(*channel), query));
  }
  auto outcome = paged({"youtube#channelListResponse", rows.size(), query.number("maxResults", kDefaultPage)}, at(rows),
                       query, caller);
  // An unknown channel: not even an empty list.
  if (auto* answer = std::get_if<Json>(&outcome); answer != nullptr && rows.empty()) answer->erase("items");
  return outcome;
}

YoutubeApi::Outcome YoutubeApi::playlist_items(const YoutubeQuery& query, const Caller& caller) {
  const std::string playlist = query.text("playlistId");
  const auto channels = all_channels();
  const bool known = std::ranges::any_of(channels, [&](const YoutubeChannel* one) {
    const std::string rest = one->id.substr(2);
    return playlist == "UU" + rest || playlist == "UULV" + rest || playlist == "UULF" + rest;
  });
  if (!known) return not_found("playlistNotFound");
  std::vector<Json> rows;
  for (const auto* video : newest_first()) {
    const bool meant = !query.has("videoId") || query.text("videoId") == video->id();
    if (meant && in_playlist(*video, playlist)) rows.push_back(playlist_item(*video, playlist, rows.size(), query));
  }
  return paged({"youtube#playlistItemListResponse", rows.size(), query.number("maxResults", kDefaultPage)}, at(rows),
               query, caller);
}

YoutubeApi::Outcome YoutubeApi::search(const YoutubeQuery& query, const Caller& caller) {
  const auto types = query.list("type");
  const auto wants = [&](std::string_view type) {
    return types.empty() || std::ranges::find(types, type) != types.end();
  };
  for (const auto& type : types) {
    if (type != "video" && type != "channel" && type != "playlist")
      return bad_parameter("invalidParameter", "type", fmt::format("\"{}\" is no type.", type));
  }
  const std::string event = query.text("eventType");
  if (!event.empty() && types != std::vector<std::string>{"video"})
    return bad_parameter("invalidSearchFilter", "eventType", "eventType is for type=video only.");
  const auto in_channel = [&](const YoutubeChannel& channel) {
    return !query.has("channelId") || query.text("channelId") == channel.id;
  };
  std::vector<Json> rows;
  for (const auto* channel : all_channels()) {
    if (wants("channel") && in_channel(*channel) && contains(channel->title + channel->handle, query.text("q")))
      rows.push_back(search_result(*channel));
  }
  for (const auto* video : newest_first()) {
    const auto state = video->state();
    const std::string_view now = state == YoutubeVideo::State::kEnded ? "completed" : broadcast_content(*video);
    const bool meant = wants("video") && in_channel(video->channel()) && (event.empty() || event == now);
    if (meant && contains(video->title() + " " + video->channel().title, query.text("q")))
      rows.push_back(search_result(*video));
  }
  auto outcome = paged({"youtube#searchListResponse", rows.size(), query.number("maxResults", kDefaultPage)}, at(rows),
                       query, caller);
  if (auto* answer = std::get_if<Json>(&outcome)) (*answer)["regionCode"] = "US";
  return outcome;
}

YoutubeApi::Outcome YoutubeApi::categories(const YoutubeQuery& query, const Caller&) {
  const auto ids = query.list("id");
  Json items = Json::array();
  for (const auto& category : youtube_categories()) {
    if (ids.empty() || std::ranges::find(ids, category.id) != ids.end()) items.push_back(category_resource(category));
  }
  return with_etag({{"kind", "youtube#videoCategoryListResponse"}, {"items", items}});
}

}  // namespace crowdline::sim
