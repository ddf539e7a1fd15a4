// Resources of the Data API.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/json.h"
#include "sim/youtube_query.h"
#include "sim/youtube_video.h"

namespace crowdline::sim {

// What faults make of a video.
struct VideoOddities {
  bool no_chat_id = false;  // activeLiveChatId is missing
  bool premiere = false;    // no duration while it is to come or runs
  bool processing = false;  // over, but P0D
};

Json video_resource(const YoutubeVideo& video, const YoutubeQuery& query, const VideoOddities& oddities);
Json channel_resource(const YoutubeChannel& channel, std::size_t videos, const YoutubeQuery& query);
Json playlist_item(const YoutubeVideo& video, std::string_view playlist, std::size_t position,
                   const YoutubeQuery& query);
Json search_result(const YoutubeVideo& video);
Json search_result(const YoutubeChannel& channel);
Json category_resource(const YoutubeCategory& category);

// A resource with an etag of what it holds.
Json with_etag(Json resource);
// "PT1H2M3S", "P0D".
std::string iso_duration(std::int64_t length_ms);
// "upcoming", "live", "none".
std::string_view broadcast_content(const YoutubeVideo& video);

// {"kind", "etag", "nextPageToken", …, "pageInfo", "items"}: of `count` rows those from the token on, made by `row`. nullopt: the token is
// not one of `subject`'s.
struct YoutubePage {
  std::string_view kind;  // "youtube#videoListResponse"
  std::string subject;    // what tokens are given for
  std::size_t page_size = 5;
  bool repeats_token = false;  // faults
  bool short_page = false;
};
using RowMaker = std::function<Json(std::size_t)>;
std::optional<Json> youtube_page(std::size_t count, const RowMaker& row, const std::string& token,
                                 const YoutubePage& page);

}  // namespace crowdline::sim
