#include "chat/link_twitch.h"

#include <algorithm>
#include <array>
#include <string>

namespace crowdline::chat {
namespace {

constexpr std::array kNoLogin = {
    "about",     "activate",  "bits",   "broadcast", "clip",      "clips",     "collections", "dashboard",
    "directory", "downloads", "drops",  "embed",     "event",     "following", "friends",     "inventory",
    "jobs",      "login",     "logout", "messages",  "moderator", "p",         "partner",     "popout",
    "prime",     "products",  "search", "settings",  "signup",    "store",     "subs",        "subscriptions",
    "team",      "turbo",     "user",   "video",     "videos",    "wallet"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

Link make(LinkKind kind, std::string id, std::string url) {
  return {.platform = Platform::kTwitch, .kind = kind, .id = std::move(id), .url = std::move(url)};
}

std::optional<Link> video(std::string_view id) {
  if (id.starts_with('v')) id.remove_prefix(1);
  if (id.empty() || id.size() > 20 || !std::ranges::all_of(id, is_digit)) return std::nullopt;
  return make(LinkKind::kVideo, std::string(id), "https://www.twitch.tv/videos/" + std::string(id));
}

bool is_slug(std::string_view text) {
  const auto allowed = [](char c) { return is_digit(c) || is_letter(c) || c == '-' || c == '_'; };
  return !text.empty() && text.size() <= 200 && std::ranges::all_of(text, allowed);
}

std::optional<Link> clip(std::string_view slug) {
  if (!is_slug(slug) || slug == "embed") return std::nullopt;  // that address is the player's
  return make(LinkKind::kClip, std::string(slug), "https://clips.twitch.tv/" + std::string(slug));
}

std::optional<Link> collection(std::string_view id) {
  if (!is_slug(id)) return std::nullopt;
  return make(LinkKind::kPlaylist, std::string(id), "https://www.twitch.tv/collections/" + std::string(id));
}

std::optional<Link> live_channel(std::string_view login) {
  auto link = twitch_channel(login);
  if (link) link->now_live = true;
  return link;
}

// player.twitch.tv: what is played stands in the parameters.
std::optional<Link> played(const Address& address) {
  if (auto link = video(address.parameter("video"))) return link;
  if (auto link = live_channel(address.parameter("channel"))) return link;
  return collection(address.parameter("collection"));
}

// clips.twitch.tv/SLUG, /embed?clip=SLUG and the old /CHANNEL/SLUG.
std::optional<Link> clip_host(const Address& address) {
  if (address.segment(0) == "embed") return clip(address.parameter("clip"));
  return clip(address.path.size() > 1 ? address.segment(1) : address.segment(0));
}

// Below a channel's name.
std::optional<Link> channel_page(const Address& address) {
  const std::string_view page = address.segment(1);
  if (page == "v" || page == "video") return video(address.segment(2));
  if (page == "clip") return clip(address.segment(2));
  if (page == "chat") return live_channel(address.segment(0));
  return twitch_channel(address.segment(0));
}

// /popout/CHANNEL/chat, /popout/moderator/CHANNEL/..., /popout/u/CHANNEL/...: the word before the name varies.
std::optional<Link> popped_out(const Address& address) {
  const bool named_later = address.segment(1) == "moderator" || address.segment(1) == "u";
  return live_channel(address.segment(named_later ? 2 : 1));
}

}  // namespace

std::optional<Link> twitch_channel(std::string_view name) {
  if (name.starts_with('#')) name.remove_prefix(1);
  const auto allowed = [](char c) { return is_digit(c) || is_letter(c) || c == '_'; };
  if (name.size() < 3 || name.size() > 25 || name.front() == '_' || !std::ranges::all_of(name, allowed))
    return std::nullopt;
  std::string login(name);
  std::ranges::transform(login, login.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  if (std::ranges::find(kNoLogin, login) != kNoLogin.end()) return std::nullopt;
  std::string url = "https://www.twitch.tv/" + login;
  return make(LinkKind::kChannel, std::move(login), std::move(url));
}

std::optional<Link> twitch_bare_video(std::string_view text) {
  const bool marked = text.starts_with('v') && text.size() > 6;
  return marked || text.size() >= 8 ? video(text) : std::nullopt;
}

std::optional<Link> classify_twitch(const Address& address) {
  const std::string_view first = address.segment(0);
  if (address.host == "clips.twitch.tv") return clip_host(address);
  if (address.host == "player.twitch.tv") return played(address);
  if (first == "videos" || first == "video") return video(address.segment(1));
  if (first == "collections") return collection(address.segment(1));
  if (first == "popout") return popped_out(address);
  if (first == "embed") return live_channel(address.segment(1));
  if (first == "moderator" || first == "u") return live_channel(address.segment(1));
  if (first == "clip") return clip(address.segment(1));
  return channel_page(address);
}

}  // namespace crowdline::chat
