// What can be asked of YouTube's Data API (version 3).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crowdline::youtube {

// Which of the project's daily buckets a call is taken from.
enum class QuotaBucket : std::uint8_t {
  kUnits,     // 10,000 units a day
  kSearches,  // search.list, since 2026-06-01: 100 calls a day, which cost no units
};

struct ApiRequest {
  std::string path;  // below the base, "/videos"
  std::vector<std::pair<std::string, std::string>> query;
  QuotaBucket bucket = QuotaBucket::kUnits;
  bool live_chat = false;     // costs what the ledger's settings say of live chat
  bool keeps_answer = false;  // the answer is kept with its ETag: asked again, an unchanged one need not come again

  // "/videos?part=snippet&id=a%2Cb", percent-encoded. Never holds the key.
  std::string target() const;
  // The same request for the page `token`.
  ApiRequest page(std::string_view token) const;
};

// The most ids that one call takes; more are left out, so cut longer lists before (id_batches).
inline constexpr std::size_t kIdsPerCall = 50;

// The distinct ids in groups of at most kIdsPerCall, in their order; empty ones are left out.
std::vector<std::vector<std::string>> id_batches(const std::vector<std::string>& ids);

// Unknown, deleted and private videos are not in the answer.
ApiRequest videos_by_id(const std::vector<std::string>& ids);
ApiRequest channels_by_id(const std::vector<std::string>& ids);
// `handle` without "@".
ApiRequest channel_by_handle(std::string_view handle);
// The name behind /user/.
ApiRequest channel_by_user(std::string_view name);
// The newest uploads of a playlist first; running and scheduled streams are among them.
ApiRequest items_of_playlist(std::string_view playlist, int first = 50);
ApiRequest video_categories(std::string_view region = "US");

// Of the daily bucket of searches.
ApiRequest search_channels(std::string_view words, int first = 25);
ApiRequest search_live_videos(std::string_view words, int first = 25);

// Without a page token only the newest messages come; nothing older can ever be fetched.
ApiRequest live_chat_messages(std::string_view chat_id, std::string_view page_token);
ApiRequest live_chat_stream(std::string_view chat_id, std::string_view page_token);

// The playlist of a channel's uploads, and the undocumented but widely used one of its live streams alone. "" for what is no
// channel id ("UC..." of 24 characters).
std::string uploads_playlist(std::string_view channel_id);
std::string live_playlist(std::string_view channel_id);

}  // namespace crowdline::youtube
