// search: channels, and who is live.
#include <fmt/format.h>

#include "app/commands.h"
#include "app/twitch_search.h"
#include "base/time_text.h"

namespace crowdline::app {
namespace {

// A terminal obeys control characters; titles are other people's text.
std::string printable(std::string text) {
  std::erase_if(text, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; });
  return text;
}

void print(const pipeline::FoundChannel& channel) {
  fmt::print("{:<4} {:<26} {}", channel.live ? "live" : "", printable(channel.name), channel.url);
  if (!channel.category.empty()) fmt::print("  [{}]", printable(channel.category));
  if (channel.viewers) fmt::print("  {} watch", *channel.viewers);
  fmt::print("\n");
  if (!channel.title.empty()) fmt::print("     {}\n", printable(channel.title));
}

}  // namespace

Result<void> search_channels(const CommandContext& context, const SearchOptions& options) {
  if (options.words.empty() && !options.live)
    return fail(ErrorCode::kUsage, "say what to search for", "or ask for --live, the channels that are watched most");
  auto access = TwitchAccess::make(context.settings);
  if (!access) return std::unexpected(access.error());
  const auto channels = TwitchSearch(**access).search({.words = options.words, .live_only = options.live});
  if (!channels) return std::unexpected(channels.error());
  if (options.json) {
    Json rows = Json::array();
    for (const auto& channel : *channels) rows.push_back(pipeline::to_json(channel));
    fmt::print("{}\n", to_text({{"channels", std::move(rows)}}));
    return {};
  }
  if (channels->empty()) fmt::print("No channel was found.\n");
  for (const auto& channel : *channels) print(channel);
  return {};
}

}  // namespace crowdline::app
