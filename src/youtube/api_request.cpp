#include "youtube/api_request.h"

#include <algorithm>
#include <set>

#include "net/http_call_text.h"

namespace crowdline::youtube {
namespace {

constexpr std::size_t kChannelIdLength = 24;
constexpr const char* kChatParts = "id,snippet,authorDetails";

std::string joined(const std::vector<std::string>& ids) {
  std::string text;
  for (std::size_t i = 0; i < std::min(ids.size(), kIdsPerCall); ++i) text += (i == 0 ? "" : ",") + ids[i];
  return text;
}

ApiRequest chat_request(const char* path, std::string_view chat_id, std::string_view page_token) {
  ApiRequest request{.path = path, .query = {{"liveChatId", std::string(chat_id)}, {"part", kChatParts}}};
  request.live_chat = true;
  return page_token.empty() ? request : request.page(page_token);
}

ApiRequest channel_request(const char* filter, std::string_view value) {
  return {.path = "/channels",
          .query = {{"part", "snippet,contentDetails"}, {filter, std::string(value)}},
          .keeps_answer = true};
}

ApiRequest search_request(std::string_view words, int first) {
  return {.path = "/search",
          .query = {{"part", "snippet"}, {"q", std::string(words)}, {"maxResults", std::to_string(first)}},
          .bucket = QuotaBucket::kSearches};
}

std::string playlist_of(std::string_view prefix, std::string_view channel_id) {
  if (channel_id.size() != kChannelIdLength || !channel_id.starts_with("UC")) return {};
  return std::string(prefix) + std::string(channel_id.substr(2));
}

}  // namespace

std::string ApiRequest::target() const {
  std::string text = path;
  char mark = '?';
  for (const auto& [name, value] : query) {
    text += std::exchange(mark, '&') + name + "=" + net::percent_encode(value);
  }
  return text;
}

ApiRequest ApiRequest::page(std::string_view token) const {
  ApiRequest next = *this;
  std::erase_if(next.query, [](const auto& field) { return field.first == "pageToken"; });
  next.query.emplace_back("pageToken", token);
  return next;
}

std::vector<std::vector<std::string>> id_batches(const std::vector<std::string>& ids) {
  std::vector<std::vector<std::string>> batches;
  std::set<std::string_view> seen;
  for (const std::string& id : ids) {
    if (id.empty() || !seen.insert(id).second) continue;
    if (batches.empty() || batches.back().size() == kIdsPerCall) batches.emplace_back();
    batches.back().push_back(id);
  }
  return batches;
}

ApiRequest videos_by_id(const std::vector<std::string>& ids) {
  return {.path = "/videos",
          .query = {{"part", "snippet,contentDetails,status,statistics,liveStreamingDetails"}, {"id", joined(ids)}},
          .keeps_answer = true};
}

ApiRequest channels_by_id(const std::vector<std::string>& ids) { return channel_request("id", joined(ids)); }

ApiRequest channel_by_handle(std::string_view handle) {
  return channel_request("forHandle", "@" + std::string(handle));
}

ApiRequest channel_by_user(std::string_view name) { return channel_request("forUsername", name); }

ApiRequest items_of_playlist(std::string_view playlist, int first) {
  return {.path = "/playlistItems",
          .query = {{"part", "contentDetails"},
                    {"playlistId", std::string(playlist)},
                    {"maxResults", std::to_string(first)}},
          .keeps_answer = true};
}

ApiRequest video_categories(std::string_view region) {
  return {.path = "/videoCategories",
          .query = {{"part", "snippet"}, {"regionCode", std::string(region)}},
          .keeps_answer = true};
}

ApiRequest search_channels(std::string_view words, int first) {
  ApiRequest request = search_request(words, first);
  request.query.emplace_back("type", "channel");
  return request;
}

ApiRequest search_live_videos(std::string_view words, int first) {
  ApiRequest request = search_request(words, first);
  request.query.emplace_back("type", "video");  // eventType is refused without it
  request.query.emplace_back("eventType", "live");
  return request;
}

ApiRequest live_chat_messages(std::string_view chat_id, std::string_view page_token) {
  ApiRequest request = chat_request("/liveChat/messages", chat_id, page_token);
  request.query.emplace_back("maxResults", "2000");
  return request;
}

ApiRequest live_chat_stream(std::string_view chat_id, std::string_view page_token) {
  return chat_request("/liveChat/messages/stream", chat_id, page_token);
}

std::string uploads_playlist(std::string_view channel_id) { return playlist_of("UU", channel_id); }
std::string live_playlist(std::string_view channel_id) { return playlist_of("UULV", channel_id); }

}  // namespace crowdline::youtube
