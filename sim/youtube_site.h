// https://www.youtube.com: the pages from which a replay of a chat, and the heatmap, can be read without a key. Not an official interface.
#pragma once

#include <string>
#include <vector>

#include "sim/connection.h"
#include "sim/youtube_video.h"

namespace crowdline::sim {

class YoutubeSite {
 public:
  explicit YoutubeSite(Core& core) : core_(core) {}
  void add(YoutubeVideo& video);

  // Whether a path is the site's: /watch, /live_chat, /live_chat_replay, /youtubei/v1/….
  static bool owns(std::string_view path);
  HttpAnswer answer(const net::HttpRequest& request);

 private:
  // Where a continuation stands.
  struct Place {
    YoutubeVideo* video = nullptr;
    bool live = false;
    bool top = false;    // the filtered view
    bool seeks = false;  // begins at the player's time
    std::size_t position = 0;
  };
  // A replay: what is said, in the order of its time.
  struct Replay {
    std::vector<YoutubeEvent> events;
  };

  net::HttpResponse respond(const net::HttpRequest& request);
  net::HttpResponse watch(const net::HttpRequest& request);
  net::HttpResponse chat_page(const net::HttpRequest& request, bool replay);
  net::HttpResponse next_chat(const net::HttpRequest& request, bool replay);
  net::HttpResponse next_video(const net::HttpRequest& request);

  std::optional<Place> place_of(std::string_view token) const;
  std::string token_of(const Place& place) const;
  // Actions from the place on, and where the next ones stand; nullopt: there is no chat (any more).
  std::optional<Json> continuation(Place place, bool with_header);
  Json live_actions(Place& place);
  Json replay_actions(Place& place, std::int64_t& last_ms);
  Json view_selector(const Place& place) const;
  Json conversation_bar(YoutubeVideo& video);
  Json initial_data(YoutubeVideo& video);
  YoutubeVideo* find(std::string_view id) const;
  bool strikes(FaultName name, const std::string& subject);

  Core& core_;
  std::vector<YoutubeVideo*> videos_;
  std::map<const YoutubeVideo*, Replay> replays_;  // of videos that are over when the simulator starts
};

// What a watch page says of a video besides its chat. youtube_pages.cpp.
Json player_response(const YoutubeVideo& video);
// 100 markers: where most was said. Empty: nothing was.
Json heatmap_mutation(const YoutubeVideo& video);
std::string page_with(const Json& config, const Json& data, const Json& player);
std::string consent_page();
std::string sorry_page();
// ytcfg of every page.
Json page_config();

}  // namespace crowdline::sim
