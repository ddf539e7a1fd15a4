// Who wrote a line, and what the tags say about them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "irc/tag_text.h"
#include "irc/tag_values.h"

namespace crowdline::irc {

// "subscriber/12": set and version, as Helix names them.
struct Badge {
  std::string_view set;
  std::string_view version;
};

// Reads "moderator/1,subscriber/12" into `badges`, whose contents go. Each is split at its first "/"; empty ones are left out.
void read_badges(std::string_view tag, std::vector<Badge>& badges);

struct Sender {
  std::string_view login;
  TagText display_name;  // may be empty: show the login
  std::string_view user_id;
  std::string_view color;  // "#RRGGBB", or empty: never chosen
  std::vector<Badge> badges;
  std::string_view badge_info;  // raw: "subscriber/30" gives exact months, unlike the badge
  std::string_view user_type;   // "", "mod", "admin", "global_mod", "staff"
  bool moderator = false;
  bool subscriber = false;
  bool vip = false;
  bool turbo = false;

  // Months of the subscription as badge-info has them; nullopt: none.
  std::optional<std::int64_t> subscribed_months() const;
};

// Fills everything but `login`.
void read_sender(const TagValues& tags, Sender& sender);

}  // namespace crowdline::irc
