#include "chat/link.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/time_text.h"
#include "chat/link_twitch.h"
#include "chat/link_youtube.h"

namespace crowdline::chat {
namespace {

constexpr std::array kYoutubeDomains = {"youtube.com", "youtube-nocookie.com", "youtubekids.com", "youtu.be",
                                        "youtube.googleapis.com"};

// A name without any host. nullopt when it can be none of the things that have a bare form.
std::optional<Link> classify_bare_name(const Address& address) {
  const bool hash_sign = address.path.empty() && address.parameters.size() == 1;  // "#channel" reads like a fragment
  if (hash_sign && address.parameters.front().second.empty()) return twitch_channel(address.parameters.front().first);
  if (address.path.size() != 1 || !address.parameters.empty()) return std::nullopt;
  const std::string_view name = address.path.front();
  if (name.starts_with('@')) return youtube_handle(name.substr(1));
  const auto is_login_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
  const bool possible_login = std::ranges::all_of(name, is_login_letter);
  if (auto link = twitch_bare_video(name)) return link;
  if (auto link = youtube_bare_id(name); link && !possible_login) return link;
  return twitch_channel(name);
}

// Player and share parameters for the same thing; the first that can be read.
std::optional<std::int64_t> start_of(const Address& address) {
  for (const char* name : {"t", "start", "time_continue", "time"}) {
    const auto start = parse_offset(address.parameter(name));
    if (start && *start >= 0) return start;
  }
  return std::nullopt;
}

}  // namespace

Result<Link> classify_link(std::string_view text) {
  const auto address = parse_address(text);
  std::optional<Link> link;
  if (address && address->host.empty()) {
    link = classify_bare_name(*address);
  } else if (address && address->in_domain("twitch.tv")) {
    link = classify_twitch(*address);
  } else if (address &&
             std::ranges::any_of(kYoutubeDomains, [&](const char* domain) { return address->in_domain(domain); })) {
    link = classify_youtube(*address);
  }
  if (!link) {
    return fail(ErrorCode::kNotUnderstood, "this is no link to a YouTube or Twitch video, channel or clip",
                "paste the address from the browser, such as https://www.youtube.com/watch?v=... or "
                "https://www.twitch.tv/videos/...");
  }
  if (link->kind == LinkKind::kVideo && !link->start_ms) link->start_ms = start_of(*address);
  return *std::move(link);
}

const char* to_string(LinkKind kind) {
  switch (kind) {
    case LinkKind::kVideo:
      return "video";
    case LinkKind::kClip:
      return "clip";
    case LinkKind::kPlaylist:
      return "playlist";
    case LinkKind::kChannel:
      return "channel";
    case LinkKind::kHandle:
      return "handle";
    case LinkKind::kUser:
      return "user";
    case LinkKind::kCustomName:
      return "custom_name";
  }
  return "video";
}

}  // namespace crowdline::chat
