#include "irc/sender.h"

#include <algorithm>

namespace crowdline::irc {

void read_badges(std::string_view tag, std::vector<Badge>& badges) {
  badges.clear();
  while (!tag.empty()) {
    const std::size_t end = std::min(tag.find(','), tag.size());
    const std::string_view badge = tag.substr(0, end);
    const std::size_t slash = std::min(badge.find('/'), badge.size());
    if (!badge.empty()) badges.push_back({badge.substr(0, slash), badge.substr(std::min(slash + 1, badge.size()))});
    tag.remove_prefix(std::min(end + 1, tag.size()));
  }
}

std::optional<std::int64_t> Sender::subscribed_months() const {
  std::vector<Badge> infos;
  read_badges(badge_info, infos);
  for (const Badge& info : infos) {
    if (info.set == "subscriber" || info.set == "founder") return read_number<std::int64_t>(info.version);
  }
  return std::nullopt;
}

void read_sender(const TagValues& tags, Sender& sender) {
  sender.display_name = tags.text(TagKey::kDisplayName);
  sender.user_id = tags[TagKey::kUserId];
  sender.color = tags[TagKey::kColor];
  read_badges(tags[TagKey::kBadges], sender.badges);
  sender.badge_info = tags[TagKey::kBadgeInfo];
  sender.user_type = tags[TagKey::kUserType];
  sender.moderator = tags.is_set(TagKey::kMod);
  sender.subscriber = tags.is_set(TagKey::kSubscriber);
  sender.vip = tags.is_set(TagKey::kVip);
  sender.turbo = tags.is_set(TagKey::kTurbo);
}

}  // namespace crowdline::irc
