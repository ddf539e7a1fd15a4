// https://www.googleapis.com/youtube/v3: the reads that a chat tool needs.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "sim/connection.h"
#include "sim/youtube_limits.h"
#include "sim/youtube_query.h"
#include "sim/youtube_quota.h"
#include "sim/youtube_video.h"

namespace crowdline::sim {

class YoutubeApi {
 public:
  // `on_chat` is told the id of a video whose live chat somebody reads, or for whose start somebody waits.
  YoutubeApi(Core& core, YoutubeLimits limits, std::uint64_t seed, std::function<void(const std::string&)> on_chat);
  void add(YoutubeVideo& video) { videos_.push_back(&video); }

  // The key of the project that the simulator knows.
  const std::string& key() const { return key_; }
  const std::vector<YoutubeVideo*>& all_videos() const { return videos_; }
  // `request.target.path` is below the root: "/videos".
  HttpAnswer answer(const net::HttpRequest& request);
  void strike(const Fault& fault);

 private:
  using Outcome = std::variant<Json, YoutubeFailure>;
  struct Caller {
    std::string key;
    const net::HttpRequest& request;
  };
  struct Endpoint {
    std::string_view path;
    Outcome (YoutubeApi::*handler)(const YoutubeQuery&, const Caller&);
  };
  static const std::vector<Endpoint>& endpoints();

  std::optional<YoutubeFailure> admit(const net::HttpRequest& request, std::string& key);
  Outcome dispatch(const net::HttpRequest& request, std::string& key);
  HttpAnswer answer_stream(const net::HttpRequest& request);
  HttpAnswer refusal(const YoutubeFailure& failure, bool in_array);
  bool strikes(FaultName name, std::string_view path);
  // The chat that the query names, and from where on; or why not.
  struct ChatPlace {
    YoutubeVideo* video = nullptr;
    std::size_t position = 0;
  };
  std::variant<ChatPlace, YoutubeFailure> chat_place(const YoutubeQuery& query, const std::string& path);

  Outcome videos(const YoutubeQuery& query, const Caller& caller);
  Outcome channels(const YoutubeQuery& query, const Caller& caller);
  Outcome playlist_items(const YoutubeQuery& query, const Caller& caller);
  Outcome search(const YoutubeQuery& query, const Caller& caller);
  Outcome categories(const YoutubeQuery& query, const Caller& caller);
  Outcome messages(const YoutubeQuery& query, const Caller& caller);
  Outcome threads(const YoutubeQuery& query, const Caller& caller);
  Outcome comments(const YoutubeQuery& query, const Caller& caller);
  struct Listing {
    std::string_view kind;  // of the answer
    std::size_t count = 0;  // rows
    std::int64_t page_size = 0;
  };
  Outcome paged(const Listing& listing, const std::function<Json(std::size_t)>& row, const YoutubeQuery& query,
                const Caller& caller);

  YoutubeVideo* find_video(std::string_view id) const;
  std::vector<YoutubeVideo*> newest_first() const;
  std::vector<const YoutubeChannel*> all_channels() const;
  std::size_t videos_of(const YoutubeChannel& channel) const;

  Core& core_;
  const YoutubeLimits limits_;
  const std::string key_;
  std::function<void(const std::string&)> on_chat_;
  YoutubeQuota quota_;
  std::vector<YoutubeVideo*> videos_;
  std::map<std::string, std::int64_t> polled_;  // chat and key -> when, simulated ms since the start
};

}  // namespace crowdline::sim
