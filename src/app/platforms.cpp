#include "app/platforms.h"

namespace crowdline::app {

Result<Platforms> Platforms::make(const Settings& settings, bool goes_on) {
  auto twitch_access = TwitchAccess::make(settings);
  if (!twitch_access) return std::unexpected(twitch_access.error());
  auto youtube_access = YoutubeAccess::make(settings);
  if (!youtube_access) return std::unexpected(youtube_access.error());
  auto twitch = LiveTwitch::make(settings, **twitch_access);
  if (!twitch) return std::unexpected(twitch.error());
  auto youtube_whole = YoutubeWhole::make(settings, **youtube_access);
  if (!youtube_whole) return std::unexpected(youtube_whole.error());
  auto youtube = LiveYoutube::make(**youtube_access, youtube_whole->get(), goes_on);
  if (!youtube) return std::unexpected(youtube.error());
  auto facts = std::make_unique<YoutubeFacts>(**youtube_access);
  auto openers = std::make_unique<LinkOpeners>(std::vector<pipeline::LiveOpener*>{twitch->get(), youtube->get()});
  auto twitch_search = std::make_unique<TwitchSearch>(**twitch_access);
  auto youtube_search = std::make_unique<YoutubeSearch>(**youtube_access);
  auto search = std::make_unique<PlatformSearch>(*twitch_search, *youtube_search);
  return Platforms{.twitch_access = *std::move(twitch_access),
                   .youtube_access = *std::move(youtube_access),
                   .twitch = *std::move(twitch),
                   .youtube_whole = *std::move(youtube_whole),
                   .youtube = *std::move(youtube),
                   .facts = std::move(facts),
                   .openers = std::move(openers),
                   .twitch_search = std::move(twitch_search),
                   .youtube_search = std::move(youtube_search),
                   .search = std::move(search)};
}

}  // namespace crowdline::app
