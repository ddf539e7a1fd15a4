#include "formats/export_video_link.h"

#include <fmt/format.h>

#include <algorithm>

#include "chat/link.h"

namespace crowdline::formats {

std::optional<std::string> video_link(std::string_view url, std::int64_t at_ms) {
  if (url.empty()) return std::nullopt;
  const auto link = chat::classify_link(url);
  if (!link || link->kind != chat::LinkKind::kVideo) return std::nullopt;
  const std::int64_t seconds = std::max<std::int64_t>(at_ms, 0) / 1000;
  switch (link->platform) {
    case chat::Platform::kYoutube:
      return fmt::format("https://www.youtube.com/watch?v={}&t={}s", link->id, seconds);
    case chat::Platform::kTwitch:
      return fmt::format("https://www.twitch.tv/videos/{}?t={}h{}m{}s", link->id, seconds / 3600, seconds / 60 % 60,
                         seconds % 60);
    case chat::Platform::kFile:
      break;
  }
  return std::nullopt;
}

}  // namespace crowdline::formats
