#include "chat/link_youtube.h"

#include <algorithm>
#include <array>
#include <string>

namespace crowdline::chat {
namespace {

constexpr std::size_t kVideoIdLength = 11;
constexpr std::size_t kChannelIdLength = 24;
constexpr std::string_view kLastOfVideoId = "AEIMQUYcgkosw048";

bool is_id_letter(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
}

bool is_id(std::string_view text) {
  return !text.empty() && text.size() <= 100 && std::ranges::all_of(text, is_id_letter);
}

// Names of pages and of players that stand where a channel's or a video's name could stand.
constexpr std::array kNoChannelName = {"about",
                                       "account",
                                       "ads",
                                       "attribution_link",
                                       "channel",
                                       "channels",
                                       "clip",
                                       "creators",
                                       "embed",
                                       "feed",
                                       "gaming",
                                       "hashtag",
                                       "howyoutubeworks",
                                       "iframe_api",
                                       "kids",
                                       "live_chat",
                                       "live_chat_replay",
                                       "movies",
                                       "music",
                                       "new",
                                       "oembed",
                                       "playlist",
                                       "podcasts",
                                       "post",
                                       "premium",
                                       "redirect",
                                       "results",
                                       "shopping",
                                       "source",
                                       "sports",
                                       "t",
                                       "trending",
                                       "tv",
                                       "upload",
                                       "video",
                                       "watch",
                                       "watch_videos",
                                       "youtubei"};
constexpr std::array kNoVideoId = {"live_stream", "videoseries"};

template <std::size_t size>
bool is_one_of(std::string_view word, const std::array<const char*, size>& words) {
  return std::ranges::find(words, word) != words.end();
}

Link make(LinkKind kind, std::string_view id, std::string url) {
  return {.platform = Platform::kYoutube,
          .kind = kind,
          .id = std::string(id),
          .url = "https://www.youtube.com/" + std::move(url)};
}

// Accepts what follows the id after "&" ("/v/ID&hl=en" occurs in old embeds).
std::optional<Link> video(std::string_view id) {
  id = id.substr(0, id.find('&'));
  if (id.size() != kVideoIdLength || !is_id(id) || is_one_of(id, kNoVideoId)) return std::nullopt;
  return make(LinkKind::kVideo, id, "watch?v=" + std::string(id));
}

std::optional<Link> channel(std::string_view id) {
  if (id.size() != kChannelIdLength || !id.starts_with("UC") || !is_id(id)) return std::nullopt;
  return make(LinkKind::kChannel, id, "channel/" + std::string(id));
}

std::optional<Link> playlist(std::string_view id) {
  if (!is_id(id)) return std::nullopt;
  return make(LinkKind::kPlaylist, id, "playlist?list=" + std::string(id));
}

std::optional<Link> named(LinkKind kind, std::string_view prefix, std::string_view name) {
  const auto is_bad = [](unsigned char c) {
    return c <= ' ' || c == 0x7F || c == '/' || c == '@' || c == ':' || c == '\\';
  };
  if (name.empty() || name.size() > 200 || name.ends_with('.') || std::ranges::any_of(name, is_bad))
    return std::nullopt;
  return make(kind, name, std::string(prefix) + percent_encode(name));
}

std::optional<Link> embedded(const Address& address) {
  const std::string_view what = address.segment(1);
  if (what == "videoseries") return playlist(address.parameter("list"));
  if (what != "live_stream") return video(what);
  auto link = channel(address.parameter("channel"));
  if (link) link->now_live = true;
  return link;
}

// /watch?v=ID, and /watch?list=ID without a video.
std::optional<Link> watched(const Address& address) {
  if (auto link = video(address.parameter("v"))) return link;
  if (auto link = video(address.segment(1))) return link;
  return address.parameter("v").empty() ? playlist(address.parameter("list")) : std::nullopt;
}

// "attribution_link?u=/watch?v=ID": the true address is a parameter.
std::optional<Link> attributed(const Address& address) {
  const auto inner = parse_address("www.youtube.com" + std::string(address.parameter("u")));
  if (!inner || !address.parameter("u").starts_with("/watch")) return std::nullopt;
  return watched(*inner);
}

std::optional<Link> channel_page(const Address& address) {
  const std::string_view first = address.segment(0);
  std::optional<Link> link;
  std::size_t tab = 2;
  if (first == "channel") {
    link = channel(address.segment(1));
  } else if (first == "user") {
    link = named(LinkKind::kUser, "user/", address.segment(1));
  } else if (first == "c") {
    link = named(LinkKind::kCustomName, "c/", address.segment(1));
  } else {
    tab = 1;
    if (first.starts_with('@'))
      link = youtube_handle(first.substr(1));
    else if (!is_one_of(first, kNoChannelName))
      link = named(LinkKind::kCustomName, "c/", first);
  }
  if (link) link->now_live = address.segment(tab) == "live";
  return link;
}

}  // namespace

std::optional<Link> youtube_handle(std::string_view name) { return named(LinkKind::kHandle, "@", name); }

std::optional<Link> youtube_bare_id(std::string_view name) {
  if (name.size() == kVideoIdLength && kLastOfVideoId.find(name.back()) != std::string_view::npos) return video(name);
  return channel(name);
}

std::optional<Link> classify_youtube(const Address& address) {
  const std::string_view first = address.segment(0);
  if (address.in_domain("youtu.be")) return first == "watch" ? watched(address) : video(first);
  if (first == "watch") return watched(address);
  if (first == "attribution_link") return attributed(address);
  if (first == "embed") return embedded(address);
  if (first == "live_chat") return video(address.parameter("v"));
  if (first == "playlist") return playlist(address.parameter("list"));
  if (first == "clip" && is_id(address.segment(1))) {
    return make(LinkKind::kClip, address.segment(1), "clip/" + std::string(address.segment(1)));
  }
  for (const char* prefix : {"v", "e", "shorts", "live", "video"}) {
    if (first == prefix && address.path.size() > 1) return video(address.segment(1));
  }
  if (address.host == "studio.youtube.com" && first != "channel") return std::nullopt;
  return channel_page(address);
}

}  // namespace crowdline::chat
