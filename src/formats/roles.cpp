#include "formats/roles.h"

#include <algorithm>
#include <array>

#include "base/hash.h"

namespace crowdline::formats {
namespace {

struct BadgeRole {
  std::string_view name;
  chat::Role role;
};

constexpr std::array kBadges = {
    BadgeRole{"broadcaster", chat::Role::kBroadcaster}, BadgeRole{"owner", chat::Role::kBroadcaster},
    BadgeRole{"moderator", chat::Role::kModerator},     BadgeRole{"lead_moderator", chat::Role::kModerator},
    BadgeRole{"mod", chat::Role::kModerator},           BadgeRole{"subscriber", chat::Role::kSubscriber},
    BadgeRole{"founder", chat::Role::kSubscriber},      BadgeRole{"member", chat::Role::kSubscriber},
    BadgeRole{"sponsor", chat::Role::kSubscriber},      BadgeRole{"vip", chat::Role::kVip},
    BadgeRole{"verified", chat::Role::kVerified},       BadgeRole{"partner", chat::Role::kVerified},
    BadgeRole{"bot-badge", chat::Role::kBot},           BadgeRole{"bot", chat::Role::kBot},
};

// Chat services that answer commands or announce things, as they name themselves on Twitch and YouTube.
constexpr std::array<std::string_view, 22> kBots = {
    "botrixoficial",  "commanderroot", "coebot",   "deepbot",     "fossabot",       "frostytoolsdotcom",
    "kofistreambot",  "lolrankbot",    "mikuia",   "moobot",      "nightbot",       "own3d",
    "phantombot",     "pretzelrocks",  "sery_bot", "soundalerts", "streamelements", "streamlabs",
    "streamstickers", "supibot",       "wizebot",  "restreambot"};
constexpr std::size_t kLongestName = 32;
constexpr std::size_t kLongestBadge = 200;

char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

}  // namespace

void add_twitch_badge(std::string_view set, chat::Roles& roles) {
  const auto found = std::ranges::find(kBadges, set, &BadgeRole::name);
  if (found != kBadges.end()) roles.add(found->role);
}

void add_badge(std::string_view words, chat::Roles& roles) {
  words = trim(words);
  if (words.size() > kLongestBadge) return;
  std::array<char, kLongestBadge> bytes;  // NOLINT: filled by transform
  std::ranges::transform(words, bytes.begin(), to_lower);
  const std::string_view lower(bytes.data(), words.size());
  if (lower.starts_with("member (") || lower == "new member")
    roles.add(chat::Role::kSubscriber);
  else
    add_twitch_badge(lower.substr(0, lower.find('/')), roles);
}

void add_badges(std::string_view list, chat::Roles& roles) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find_first_of(",;|"), list.size());
    add_badge(list.substr(0, end), roles);
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

void BadgeMemory::add(std::string_view list, chat::Roles& roles) {
  if (list.empty()) return;
  if (list.size() > kLongestBadge) {
    add_badges(list, roles);
    return;
  }
  Entry& entry = entries_[hash64(list) % kEntries];
  if (entry.list != list) {
    entry = {.list = std::string(list), .roles = {}};
    add_badges(list, entry.roles);
  }
  roles.bits |= entry.roles.bits;
}

void add_known_bot(std::string_view name, chat::Roles& roles) {
  if (name.starts_with('@')) name.remove_prefix(1);
  if (name.size() < 5 || name.size() > kLongestName) return;
  char lower[kLongestName];
  std::ranges::transform(name, lower, to_lower);
  if (std::ranges::find(kBots, std::string_view(lower, name.size())) != kBots.end()) roles.add(chat::Role::kBot);
}

}  // namespace crowdline::formats
