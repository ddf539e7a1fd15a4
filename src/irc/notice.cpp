#include "irc/notice.h"

#include <algorithm>
#include <array>

#include "irc/tag_scan.h"

namespace crowdline::irc {
namespace {

constexpr std::string_view kParameter = "msg-param-";
constexpr std::string_view kAnonymousGifter = "274598607";  // the account in whose name anonymous gifts come

using Parameters = NoticeParameters;

std::string_view first_of(const Parameters& from, std::string_view name, std::string_view other) {
  return from[name].empty() ? from[other] : from[name];
}

bool is_anonymous(const UserNotice& notice) {
  return notice.sender.user_id == kAnonymousGifter || notice.kind.starts_with("anon");
}

NoticeDetail subscription(const UserNotice& notice) {
  const Parameters& from = notice.parameters;
  return Subscription{.again = notice.kind != "sub",
                      .plan = from["sub-plan"],
                      .plan_name = from.text("sub-plan-name"),
                      .months = std::max(from.number("cumulative-months"), from.number("months")),
                      .streak_months = from.is_set("should-share-streak") ? from.number("streak-months") : 0,
                      .paid_months = from.number("multimonth-duration"),
                      .was_gifted = from.is_set("was-gifted"),
                      .gifter_login = from["gifter-login"],
                      .benefit_end_month = from.number("sub-benefit-end-month")};
}

NoticeDetail gift(const UserNotice& notice) {
  const Parameters& from = notice.parameters;
  return Gift{.recipient_id = from["recipient-id"],
              .recipient_login = first_of(from, "recipient-user-name", "recipient-name"),
              .recipient_name = from.text("recipient-display-name"),
              .plan = from["sub-plan"],
              .months = from.number("months"),
              .gift_months = from.number("gift-months"),
              .bundle_id = first_of(from, "community-gift-id", "origin-id"),
              .anonymous = is_anonymous(notice)};
}

NoticeDetail gift_bundle(const UserNotice& notice) {
  const Parameters& from = notice.parameters;
  return GiftBundle{.count = from.number("mass-gift-count"),
                    .sender_total = from.number("sender-count"),
                    .plan = from["sub-plan"],
                    .bundle_id = first_of(from, "community-gift-id", "origin-id"),
                    .anonymous = is_anonymous(notice)};
}

NoticeDetail paid_upgrade(const UserNotice& notice) {
  const Parameters& from = notice.parameters;
  return PaidUpgrade{
      .plan = from["sub-plan"], .sender_login = from["sender-login"], .promotion = from.text("promo-name")};
}

NoticeDetail pay_forward(const UserNotice& notice) {
  const Parameters& from = notice.parameters;
  return PayForward{.prior_gifter_login = from["prior-gifter-user-name"],
                    .recipient_login = from["recipient-user-name"],
                    .prior_anonymous = from.is_set("prior-gifter-anonymous")};
}

NoticeDetail prime_gift(const UserNotice& notice) {
  return PrimeGift{.gift = notice.parameters.text("gift-name"), .recipient = notice.parameters["recipient"]};
}

NoticeDetail reward_gift(const UserNotice& notice) {
  const Parameters& from = notice.parameters;
  return RewardGift{.domain = from["domain"],
                    .selected = from.number("selected-count"),
                    .total = from.number("total-reward-count"),
                    .trigger_amount = from.number("trigger-amount"),
                    .trigger = from["trigger-type"]};
}

NoticeDetail raid(const UserNotice& notice) {
  const Parameters& from = notice.parameters;
  return Raid{.login = from["login"], .display_name = from.text("displayName"), .viewers = from.number("viewerCount")};
}

NoticeDetail unraid(const UserNotice& /*notice*/) { return Unraid{}; }

NoticeDetail ritual(const UserNotice& notice) { return Ritual{.name = notice.parameters["ritual-name"]}; }

NoticeDetail bits_badge(const UserNotice& notice) {
  return BitsBadge{.threshold = notice.parameters.number("threshold")};
}

NoticeDetail announcement(const UserNotice& notice) { return Announcement{.color = notice.parameters["color"]}; }

NoticeDetail watch_streak(const UserNotice& notice) {
  const Parameters& from = notice.parameters;
  return WatchStreak{.category = from["category"],
                     .id = from["id"],
                     .streams = from.number("value"),
                     .reward_points = from.number("copoReward")};
}

NoticeDetail anniversary(const UserNotice& notice) { return Anniversary{.months = notice.parameters.number("months")}; }

NoticeDetail sharing_badge(const UserNotice& notice) {
  return SharingBadge{.level = notice.parameters.number("current-badge-level")};
}

NoticeDetail charity(const UserNotice& notice) {
  const Parameters& from = notice.parameters;
  return Charity{.name = from.text("charity-name"),
                 .amount = from.number("donation-amount"),
                 .exponent = from.number("exponent"),
                 .currency = from["donation-currency"]};
}

struct Kind {
  std::string_view name;
  NoticeDetail (*read)(const UserNotice&);
};

constexpr std::array kKinds = {
    Kind{"sub", subscription},
    Kind{"resub", subscription},
    Kind{"extendsub", subscription},
    Kind{"subgift", gift},
    Kind{"anonsubgift", gift},
    Kind{"submysterygift", gift_bundle},
    Kind{"anonsubmysterygift", gift_bundle},
    Kind{"giftpaidupgrade", paid_upgrade},
    Kind{"anongiftpaidupgrade", paid_upgrade},
    Kind{"primepaidupgrade", paid_upgrade},
    Kind{"standardpayforward", pay_forward},
    Kind{"communitypayforward", pay_forward},
    Kind{"primecommunitygiftreceived", prime_gift},
    Kind{"rewardgift", reward_gift},
    Kind{"raid", raid},
    Kind{"unraid", unraid},
    Kind{"ritual", ritual},
    Kind{"bitsbadgetier", bits_badge},
    Kind{"announcement", announcement},
    Kind{"viewermilestone", watch_streak},
    Kind{"modiversary", anniversary},
    Kind{"socialsharingbadge", sharing_badge},
    Kind{"charity", charity},
    Kind{"charitydonation", charity},
};

}  // namespace

NoticeParameters::NoticeParameters(std::string_view tags) {
  each_tag(tags, [this](std::string_view name, std::string_view value) {
    if (name.starts_with(kParameter)) list_.push_back({name.substr(kParameter.size()), value});
  });
}

std::string_view NoticeParameters::operator[](std::string_view name) const {
  std::string_view value;
  for (const Parameter& parameter : list_) {
    if (parameter.name == name) value = parameter.value;  // the last of equal ones
  }
  return value;
}

std::int64_t NoticeParameters::number(std::string_view name) const {
  return read_number<std::int64_t>((*this)[name]).value_or(0);
}

bool NoticeParameters::is_set(std::string_view name) const {
  const std::string_view value = (*this)[name];
  return value == "true" || value == "1";
}

void read_user_notice(const Line& line, const TagValues& tags, UserNotice& notice) {
  notice.channel = channel_name(line.parameter(0));
  notice.room_id = tags[TagKey::kRoomId];
  notice.id = tags[TagKey::kId];
  notice.sent_ms = tags.sent_ms();
  notice.sender.login = tags[TagKey::kLogin];
  read_sender(tags, notice.sender);
  read_speech(tags, line.parameter(1), notice.speech);
  notice.mirrored = tags[TagKey::kMsgId] == "sharedchatnotice" && !tags[TagKey::kSourceMsgId].empty();
  notice.kind = tags[notice.mirrored ? TagKey::kSourceMsgId : TagKey::kMsgId];
  notice.system_message = tags.text(TagKey::kSystemMsg);
  notice.origin = read_origin(tags);
  notice.parameters = NoticeParameters(line.tags);
  const auto kind = std::ranges::find(kKinds, notice.kind, &Kind::name);
  notice.detail = kind != kKinds.end() ? kind->read(notice) : NoticeDetail();
}

}  // namespace crowdline::irc
