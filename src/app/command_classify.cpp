// classify: what a link names, and over the network what that is.
#include <fmt/format.h>

#include "app/commands.h"
#include "app/live_youtube.h"
#include "app/printable.h"
#include "app/twitch_access.h"
#include "base/time_text.h"
#include "chat/link.h"

namespace crowdline::app {
namespace {

// What the platform says of it.
struct Resolved {
  std::string
      kind;        // "live", "upcoming", "ended", ...: to_string(youtube::VideoKind); "offline" for a channel of Twitch
  std::string id;  // of the video, where the link names a channel
  std::string title;
  std::string channel;
  std::string category;
  std::string started_at;
};

Result<Resolved> resolve_youtube(const CommandContext& context, const chat::Link& link) {
  auto access = YoutubeAccess::make(context.settings);
  if (!access) return std::unexpected(access.error());
  const auto catalogue = (*access)->catalogue();
  if (!catalogue) return std::unexpected(catalogue.error());
  const auto video = find_video(**catalogue, link);
  if (!video) return std::unexpected(video.error());
  const chat::StreamInfo info = youtube::stream_info(*video, (*catalogue)->category(video->category_id));
  return Resolved{.kind = to_string(video->kind),
                  .id = video->id,
                  .title = info.title,
                  .channel = info.channel,
                  .category = info.category,
                  .started_at = info.started_at};
}

Result<Resolved> resolve_twitch(const CommandContext& context, const chat::Link& link) {
  if (link.kind != chat::LinkKind::kChannel)
    return fail(ErrorCode::kUsage, "of Twitch only channels are asked about", "leave --resolve out");
  auto access = TwitchAccess::make(context.settings);
  if (!access) return std::unexpected(access.error());
  const auto helix = (*access)->helix();
  if (!helix) return std::unexpected(helix.error());
  const auto streams = (*helix)->list(twitch::streams_by_login({link.id}), twitch::read_streams, 1);
  if (!streams) return std::unexpected(streams.error());
  if (streams->empty())
    return Resolved{.kind = "offline", .id = {}, .title = {}, .channel = link.id, .category = {}, .started_at = {}};
  const twitch::HelixStream& stream = streams->front();
  return Resolved{.kind = "live",
                  .id = stream.id,
                  .title = stream.title,
                  .channel = stream.user_name,
                  .category = stream.category,
                  .started_at = stream.started_ms == 0 ? "" : format_instant(stream.started_ms)};
}

Json json_of(const Resolved& resolved) {
  return {{"kind", resolved.kind},         {"id", resolved.id},
          {"title", resolved.title},       {"channel", resolved.channel},
          {"category", resolved.category}, {"started_at", resolved.started_at}};
}

}  // namespace

Result<void> classify(const CommandContext& context, const ClassifyOptions& options) {
  const auto link = chat::classify_link(options.link);
  if (!link) return std::unexpected(link.error());
  std::optional<Resolved> resolved;
  if (options.resolve) {
    auto asked =
        link->platform == chat::Platform::kYoutube ? resolve_youtube(context, *link) : resolve_twitch(context, *link);
    if (!asked) return std::unexpected(asked.error());
    resolved = *std::move(asked);
  }
  if (options.json) {
    Json json{{"platform", chat::to_string(link->platform)},
              {"names", chat::to_string(link->kind)},
              {"id", link->id},
              {"start_ms", link->start_ms ? Json(*link->start_ms) : Json()},
              {"live", link->now_live},
              {"url", link->url}};
    if (resolved) json["resolved"] = json_of(*resolved);
    fmt::print("{}\n", to_text(json));
    return {};
  }
  fmt::print("{} {} {}\n{}\n", chat::to_string(link->platform), chat::to_string(link->kind), link->id, link->url);
  if (!resolved) return {};
  fmt::print("{}: {}\n", resolved->kind, printable(resolved->title));
  fmt::print("{}{}{}\n", printable(resolved->channel), resolved->category.empty() ? "" : ", ",
             printable(resolved->category));
  if (!resolved->started_at.empty()) fmt::print("since {}\n", resolved->started_at);
  return {};
}

}  // namespace crowdline::app
