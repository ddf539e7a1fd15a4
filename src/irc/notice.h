// USERNOTICE: subscriptions, gifts, raids, announcements and the like, with the chatter's own words where there are some.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "irc/line.h"
#include "irc/privmsg.h"
#include "irc/sender.h"
#include "irc/speech.h"

namespace crowdline::irc {

// The parameters "msg-param-…" of one notice, without that beginning; raw.
class NoticeParameters {
 public:
  NoticeParameters() = default;
  explicit NoticeParameters(std::string_view tags);

  std::string_view operator[](std::string_view name) const;  // "" when missing
  TagText text(std::string_view name) const { return {(*this)[name]}; }
  std::int64_t number(std::string_view name) const;  // 0 when missing or no number
  bool is_set(std::string_view name) const;          // "true" or "1"

 private:
  struct Parameter {
    std::string_view name;
    std::string_view value;
  };
  std::vector<Parameter> list_;
};

struct Subscription {  // sub, resub, extendsub
  bool again = false;
  std::string_view plan;  // "Prime" in any case, "1000", "2000", "3000"
  TagText plan_name;
  std::int64_t months = 0;         // in all
  std::int64_t streak_months = 0;  // 0: not shared
  std::int64_t paid_months = 0;    // bought at once
  bool was_gifted = false;
  std::string_view gifter_login;
  std::int64_t benefit_end_month = 0;  // extendsub
};

struct Gift {  // one gift, alone or as part of a bundle
  std::string_view recipient_id;
  std::string_view recipient_login;
  TagText recipient_name;
  std::string_view plan;
  std::int64_t months = 0;       // the recipient's, in all
  std::int64_t gift_months = 0;  // given at once
  std::string_view bundle_id;    // the same as the bundle's; empty outside one
  bool anonymous = false;
};

struct GiftBundle {  // followed by `count` single gifts with the same bundle_id: count one of the two
  std::int64_t count = 0;
  std::int64_t sender_total = 0;  // 0: not told
  std::string_view plan;
  std::string_view bundle_id;
  bool anonymous = false;
};

struct PaidUpgrade {  // a gift or Prime turned into a paid subscription
  std::string_view plan;
  std::string_view sender_login;
  TagText promotion;
};

struct PayForward {
  std::string_view prior_gifter_login;
  std::string_view recipient_login;
  bool prior_anonymous = false;
};

struct PrimeGift {
  TagText gift;
  std::string_view recipient;
};

struct RewardGift {
  std::string_view domain;
  std::int64_t selected = 0;
  std::int64_t total = 0;
  std::int64_t trigger_amount = 0;
  std::string_view trigger;  // "CHEER", "SUBGIFT"
};

struct Raid {
  std::string_view login;
  TagText display_name;
  std::int64_t viewers = 0;
};

struct Unraid {};

struct Ritual {
  std::string_view name;
};

struct BitsBadge {
  std::int64_t threshold = 0;
};

struct Announcement {
  std::string_view color;  // "PRIMARY", "BLUE", "GREEN", "ORANGE", "PURPLE"
};

struct WatchStreak {
  std::string_view category;  // "watch-streak"; other milestones may come
  std::string_view id;
  std::int64_t streams = 0;
  std::int64_t reward_points = 0;
};

struct Anniversary {  // of a moderator
  std::int64_t months = 0;
};

struct SharingBadge {
  std::int64_t level = 0;
};

struct Charity {  // money is amount / 10^exponent
  TagText name;
  std::int64_t amount = 0;
  std::int64_t exponent = 0;
  std::string_view currency;
};

struct OtherNotice {};  // show the system message

using NoticeDetail =
    std::variant<OtherNotice, Subscription, Gift, GiftBundle, PaidUpgrade, PayForward, PrimeGift, RewardGift, Raid,
                 Unraid, Ritual, BitsBadge, Announcement, WatchStreak, Anniversary, SharingBadge, Charity>;

struct UserNotice {
  std::string_view channel;  // without "#"
  std::string_view room_id;
  std::string_view id;
  std::int64_t sent_ms = 0;
  Sender sender;
  Speech speech;           // its text is often empty
  std::string_view kind;   // "resub", "raid", …: of the original where the notice is mirrored from a guest room
  bool mirrored = false;   // "sharedchatnotice"
  TagText system_message;  // a ready English sentence
  SharedOrigin origin;
  NoticeParameters parameters;
  NoticeDetail detail;
};

void read_user_notice(const Line& line, const TagValues& tags, UserNotice& notice);

}  // namespace crowdline::irc
