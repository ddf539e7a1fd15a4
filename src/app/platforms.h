// Both platforms with what opens their links and finds their channels.
#pragma once

#include <memory>

#include "app/link_openers.h"
#include "app/live_twitch.h"
#include "app/live_youtube.h"
#include "app/platform_search.h"
#include "app/twitch_access.h"
#include "app/twitch_search.h"
#include "app/youtube_access.h"
#include "app/youtube_facts.h"
#include "app/youtube_search.h"
#include "app/youtube_whole.h"

namespace crowdline::app {

// Outlives whoever opens links by it.
struct Platforms {
  // `goes_on`: streams go on after a crash, so that their places in chats are kept. Only one process of a data folder may do that.
  static Result<Platforms> make(const Settings& settings, bool goes_on);

  std::unique_ptr<TwitchAccess> twitch_access;
  std::unique_ptr<YoutubeAccess> youtube_access;
  std::unique_ptr<LiveTwitch> twitch;
  std::unique_ptr<YoutubeWhole> youtube_whole;
  std::unique_ptr<LiveYoutube> youtube;
  std::unique_ptr<YoutubeFacts> facts;
  std::unique_ptr<LinkOpeners> openers;
  std::unique_ptr<TwitchSearch> twitch_search;
  std::unique_ptr<YoutubeSearch> youtube_search;
  std::unique_ptr<PlatformSearch> search;
};

}  // namespace crowdline::app
