#include "twitch/helix_request.h"

#include <algorithm>

#include "base/json.h"
#include "net/http_call_text.h"

namespace crowdline::twitch {
namespace {

constexpr std::size_t kMostAtOnce = 100;

HelixRequest list_request(std::string path, const char* name, const std::vector<std::string>& values) {
  HelixRequest request{.path = std::move(path)};
  for (std::size_t i = 0; i < values.size() && i < kMostAtOnce; ++i) request.query.emplace_back(name, values[i]);
  return request;
}

std::string page_size(int first) { return std::to_string(std::clamp(first, 1, static_cast<int>(kMostAtOnce))); }

}  // namespace

std::string HelixRequest::target() const {
  std::string text = path;
  char mark = '?';
  for (const auto& [name, value] : query) {
    text += fmt::format("{}{}={}", mark, net::percent_encode(name), net::percent_encode(value));
    mark = '&';
  }
  return text;
}

HelixRequest HelixRequest::after(std::string_view cursor) const {
  HelixRequest next = *this;
  std::erase_if(next.query, [](const auto& parameter) { return parameter.first == "after"; });
  next.query.emplace_back("after", cursor);
  return next;
}

HelixRequest users_by_login(const std::vector<std::string>& logins) { return list_request("/users", "login", logins); }

HelixRequest users_by_id(const std::vector<std::string>& ids) { return list_request("/users", "id", ids); }

HelixRequest streams_by_login(const std::vector<std::string>& logins) {
  HelixRequest request = list_request("/streams", "user_login", logins);
  request.query.emplace_back("first", page_size(kMostAtOnce));
  return request;
}

HelixRequest streams_by_id(const std::vector<std::string>& user_ids) {
  HelixRequest request = list_request("/streams", "user_id", user_ids);
  request.query.emplace_back("first", page_size(kMostAtOnce));
  return request;
}

HelixRequest most_watched(int first) {
  return {.path = "/streams", .query = {{"type", "live"}, {"first", page_size(first)}}};
}

HelixRequest channels_by_id(const std::vector<std::string>& broadcaster_ids) {
  return list_request("/channels", "broadcaster_id", broadcaster_ids);
}

HelixRequest archive_of(std::string_view user_id, int first) {
  return {
      .path = "/videos",
      .query = {{"user_id", std::string(user_id)}, {"type", "archive"}, {"sort", "time"}, {"first", page_size(first)}}};
}

HelixRequest videos_by_id(const std::vector<std::string>& ids) { return list_request("/videos", "id", ids); }

HelixRequest clips_of(std::string_view broadcaster_id, std::string_view started_at, std::string_view ended_at,
                      int first) {
  HelixRequest request{.path = "/clips", .query = {{"broadcaster_id", std::string(broadcaster_id)}}};
  if (!started_at.empty()) request.query.emplace_back("started_at", started_at);
  if (!ended_at.empty()) request.query.emplace_back("ended_at", ended_at);
  request.query.emplace_back("first", page_size(first));
  return request;
}

HelixRequest search_channels(std::string_view text, bool live_only, int first) {
  return {.path = "/search/channels",
          .query = {
              {"query", std::string(text)}, {"live_only", live_only ? "true" : "false"}, {"first", page_size(first)}}};
}

HelixRequest subscribe_to_chat(std::string_view type, std::string_view broadcaster_id, std::string_view user_id,
                               std::string_view session) {
  constexpr int kThereAlready = 409;
  const Json body{{"type", type},
                  {"version", "1"},
                  {"condition", {{"broadcaster_user_id", broadcaster_id}, {"user_id", user_id}}},
                  {"transport", {{"method", "websocket"}, {"session_id", session}}}};
  return {.path = "/eventsub/subscriptions", .body = to_text(body), .good_enough = kThereAlready};
}

HelixRequest global_emotes() { return {.path = "/chat/emotes/global"}; }

HelixRequest channel_emotes(std::string_view broadcaster_id) {
  return {.path = "/chat/emotes", .query = {{"broadcaster_id", std::string(broadcaster_id)}}};
}

}  // namespace crowdline::twitch
