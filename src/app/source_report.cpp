#include "app/source_report.h"

#include <limits>

#include "app/youtube_report.h"
#include "base/time_text.h"

namespace crowdline::app {
namespace {

constexpr std::int64_t kDayMs = 86'400'000;
constexpr std::int64_t kMostDays = 36'500;

}  // namespace

std::vector<SourceState> source_states(const Settings& settings, YoutubeAccess& youtube) {
  const bool key = !youtube.settings().key.empty();
  const bool twitch = !settings.get("twitch.client_id").empty();
  const bool pages = settings.flag("youtube.replay_pages").value_or(false);
  const std::string needs_key = "needs youtube.api_key, an API key of your own";
  return {
      {"files", true, "Chat files", "of TwitchDownloader, yt-dlp, chat-downloader, pytchat and others"},
      {"twitch_chat", true, "Twitch, live chat", "needs nothing"},
      {"twitch_api", twitch, "Twitch, titles and clips", twitch ? "by your client id" : "needs twitch.client_id"},
      {"youtube_api", key, "YouTube, live chat and search", key ? quota_line(youtube) : needs_key},
      {"youtube_comments", key, "YouTube, comments of uploads",
       key ? fmt::format("at most {} units a video", settings.get("youtube.comment_pages")) : needs_key},
      {"youtube_replay_pages", pages && key, "YouTube, replay pages of ended streams",
       pages ? "on (youtube.replay_pages): reading them is against YouTube's terms"
             : "off (youtube.replay_pages): reading them is against YouTube's terms; import a file instead"},
  };
}

Result<std::int64_t> retention_days(const Settings& settings) {
  const auto days = settings.number("retention.api_days");
  if (days && *days > kMostDays)
    return fail(ErrorCode::kUsage, fmt::format("the setting retention.api_days must be from 0 to {}", kMostDays));
  return days;
}

std::optional<std::int64_t> next_purge_ms(const store::TimelineStore& store, std::int64_t days) {
  if (days <= 0) return std::nullopt;
  const auto oldest = store.api_texts_before(std::numeric_limits<std::int64_t>::max(), 1);
  if (!oldest || oldest->empty()) return std::nullopt;
  const auto record = store.stream(oldest->front());
  return record ? std::optional(record->provenance.api_text_ms + days * kDayMs) : std::nullopt;
}

Json sources_json(const Settings& settings, YoutubeAccess& youtube, const store::TimelineStore& store) {
  Json sources = Json::array();
  for (const SourceState& source : source_states(settings, youtube))
    sources.push_back({{"name", source.name}, {"on", source.on}, {"title", source.title}, {"note", source.note}});
  const std::int64_t days = retention_days(settings).value_or(0);
  const auto next = next_purge_ms(store, days);
  return {{"sources", std::move(sources)},
          {"api_days", days},
          {"next_purge_at", next ? Json(format_instant(*next / 1000 * 1000)) : Json()}};
}

}  // namespace crowdline::app
