// search: channels, and who is live.
#include <fmt/format.h>

#include "app/commands.h"
#include "app/platform_search.h"
#include "app/printable.h"
#include "app/twitch_search.h"
#include "app/youtube_search.h"
#include "base/time_text.h"

namespace crowdline::app {
namespace {

void print(const pipeline::FoundChannel& channel) {
  fmt::print("{:<4} {:<8} {:<26} {}", channel.live ? "live" : "", chat::to_string(channel.platform),
             printable(channel.name), channel.url);
  if (!channel.category.empty()) fmt::print("  [{}]", printable(channel.category));
  if (channel.viewers) fmt::print("  {} watch", *channel.viewers);
  fmt::print("\n");
  if (!channel.title.empty()) fmt::print("     {}\n", printable(channel.title));
}

pipeline::ChannelQuery query_of(const SearchOptions& options) {
  pipeline::ChannelQuery query{.words = options.words, .live_only = options.live, .platform = std::nullopt};
  if (options.platform == "twitch") query.platform = chat::Platform::kTwitch;
  if (options.platform == "youtube") query.platform = chat::Platform::kYoutube;
  return query;
}

}  // namespace

Result<void> search_channels(const CommandContext& context, const SearchOptions& options) {
  if (options.words.empty() && !options.live)
    return fail(ErrorCode::kUsage, "say what to search for", "or ask for --live, the channels that are watched most");
  auto twitch_access = TwitchAccess::make(context.settings);
  if (!twitch_access) return std::unexpected(twitch_access.error());
  auto youtube_access = YoutubeAccess::make(context.settings);
  if (!youtube_access) return std::unexpected(youtube_access.error());
  TwitchSearch twitch(**twitch_access);
  YoutubeSearch youtube(**youtube_access);
  const auto found = PlatformSearch(twitch, youtube).search(query_of(options));
  if (!found) return std::unexpected(found.error());
  if (options.json) {
    fmt::print("{}\n", to_text(pipeline::to_json(*found)));
    return {};
  }
  if (found->channels.empty()) fmt::print("No channel was found.\n");
  for (const auto& channel : found->channels) print(channel);
  for (const std::string& note : found->notes) fmt::print("({})\n", printable(note));
  return {};
}

}  // namespace crowdline::app
