#include "formats/event_names.h"

#include <algorithm>
#include <array>

namespace crowdline::formats {
namespace {

using chat::EventKind;
using chat::MessageKind;

constexpr std::size_t kLongestLabel = 48;
constexpr std::size_t kLongestNumber = 9;

constexpr std::array kEvents = {
    EventName{"text_message", true, MessageKind::kText},
    EventName{"message", true, MessageKind::kText},
    EventName{"action", true, MessageKind::kAction},
    EventName{"highlighted_message", true, MessageKind::kText},
    EventName{"announcement", true, MessageKind::kNotice},
    EventName{"paid_message", true, MessageKind::kPaid, EventKind::kPaid},
    EventName{"legacy_paid_message", true, MessageKind::kPaid, EventKind::kPaid},
    EventName{"paid_sticker", true, MessageKind::kPaid, EventKind::kPaid},
    EventName{"gift_message_view_model", false, MessageKind::kPaid, EventKind::kPaid},
    EventName{"donation_announcement", false, MessageKind::kPaid, EventKind::kPaid},
    EventName{"purchased_product_message", false, MessageKind::kPaid, EventKind::kPaid},
    EventName{"membership_item", true, MessageKind::kNotice, EventKind::kSubscription},
    EventName{"sponsorships_gift_purchase_announcement", false, MessageKind::kNotice, EventKind::kGift},
    EventName{"sponsorships_gift_redemption_announcement", false, MessageKind::kNotice, EventKind::kOther},
    EventName{"sub", true, MessageKind::kNotice, EventKind::kSubscription},
    EventName{"resub", true, MessageKind::kNotice, EventKind::kSubscription},
    EventName{"subscription", true, MessageKind::kNotice, EventKind::kSubscription},
    EventName{"resubscription", true, MessageKind::kNotice, EventKind::kSubscription},
    EventName{"extendsub", true, MessageKind::kNotice, EventKind::kSubscription},
    EventName{"extend_subscription", true, MessageKind::kNotice, EventKind::kSubscription},
    EventName{"primepaidupgrade", true, MessageKind::kNotice, EventKind::kSubscription},
    EventName{"prime_paid_upgrade", true, MessageKind::kNotice, EventKind::kSubscription},
    EventName{"giftpaidupgrade", true, MessageKind::kNotice, EventKind::kSubscription},
    EventName{"gift_paid_upgrade", true, MessageKind::kNotice, EventKind::kSubscription},
    EventName{"anongiftpaidupgrade", true, MessageKind::kNotice, EventKind::kSubscription},
    EventName{"subgift", false, MessageKind::kNotice, EventKind::kGift},
    EventName{"subscription_gift", false, MessageKind::kNotice, EventKind::kGift},
    EventName{"anonsubgift", false, MessageKind::kNotice, EventKind::kGift},
    EventName{"submysterygift", false, MessageKind::kNotice, EventKind::kGift},
    EventName{"mystery_subscription_gift", false, MessageKind::kNotice, EventKind::kGift},
    EventName{"anonsubmysterygift", false, MessageKind::kNotice, EventKind::kGift},
    EventName{"raid", false, MessageKind::kNotice, EventKind::kRaid},
    EventName{"poll", false, MessageKind::kNotice, EventKind::kPoll},
    EventName{"ritual", true, MessageKind::kNotice},
    EventName{"bitsbadgetier", true, MessageKind::kNotice},
    EventName{"bits_badge_tier", true, MessageKind::kNotice},
    EventName{"viewermilestone", true, MessageKind::kNotice},
    EventName{"viewer_milestone", true, MessageKind::kNotice},
    EventName{"midnightsquid", true, MessageKind::kPaid, EventKind::kPaid},
    EventName{"charitydonation", true, MessageKind::kNotice, EventKind::kPaid},
    EventName{"viewer_engagement_message"},
    EventName{"mode_change_message"},
    EventName{"placeholder_item"},
    EventName{"auto_mod_message"},
    EventName{"moderation_message"},
    EventName{"restricted_participation"},
    EventName{"product_item"},
    EventName{"banner"},
    EventName{"notice"},
    EventName{"room_state"},
    EventName{"user_state"},
};

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

}  // namespace

const EventName* find_event(std::string_view name) {
  const auto found = std::ranges::find(kEvents, name, &EventName::name);
  return found == kEvents.end() ? nullptr : &*found;
}

std::string event_label(std::string_view name) {
  constexpr std::string_view kBefore = "liveChat";
  constexpr std::string_view kAfter = "Renderer";
  if (name.starts_with(kBefore) && name.size() > kBefore.size()) name.remove_prefix(kBefore.size());
  if (name.ends_with(kAfter) && name.size() > kAfter.size()) name.remove_suffix(kAfter.size());
  std::string label;
  for (const char c : name.substr(0, kLongestLabel)) {
    if (is_upper(c) && !label.empty() && label.back() != '_') label += '_';
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (is_upper(c))
      label += static_cast<char>(c + 32);
    else
      label += plain ? c : '_';
  }
  return label.substr(0, kLongestLabel);
}

std::int64_t first_number(std::string_view text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  std::int64_t number = 0;
  std::size_t digits = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool separator =
        digits > 0 && (text[i] == ',' || text[i] == '.') && i + 1 < text.size() && is_digit(text[i + 1]);
    if (is_digit(text[i])) {
      if (++digits > kLongestNumber) return 0;
      number = number * 10 + (text[i] - '0');
    } else if (digits > 0 && !separator) {
      break;
    }
  }
  return number;
}

}  // namespace crowdline::formats
