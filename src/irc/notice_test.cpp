#include "irc/notice.h"

#include <gtest/gtest.h>

#include <string>

#include "irc/message.h"

namespace crowdline::irc {
namespace {

// The notice with its own copy of the line.
struct Read {
  explicit Read(const std::string& tags, const std::string& text = "")
      : line("@" + tags + " :tmi.twitch.tv USERNOTICE #climber" + (text.empty() ? "" : " :" + text)),
        notice(std::get<UserNotice>(read_message(parse_line(line).value()))) {}

  template <typename Detail>
  const Detail& as() const {
    return std::get<Detail>(notice.detail);
  }

  std::string line;
  UserNotice notice;
};

TEST(UserNotice, HasAuthorTextAndSentence) {
  const Read read(
      "badges=subscriber/6;display-name=Ana;emotes=1:0-1;id=n1;login=ana;msg-id=resub;room-id=77;"
      "system-msg=Ana\\ssubscribed\\nagain;tmi-sent-ts=5;user-id=11;vip=0",
      "hi all");
  EXPECT_EQ(read.notice.sender.login, "ana") << "the prefix is the server's";
  EXPECT_EQ(read.notice.sender.user_id, "11");
  EXPECT_FALSE(read.notice.sender.vip);
  EXPECT_EQ(read.notice.system_message.text(), "Ana subscribed\nagain");
  EXPECT_EQ(read.notice.speech.text, "hi all");
  EXPECT_EQ(read.notice.speech.emotes.size(), 1U);
  EXPECT_EQ(read.notice.channel, "climber");
  EXPECT_EQ(read.notice.id, "n1");
  EXPECT_EQ(read.notice.sent_ms, 5);
}

TEST(UserNotice, Subscriptions) {
  const Read resub(
      "msg-id=resub;msg-param-cumulative-months=14;msg-param-months=0;msg-param-multimonth-duration=3;"
      "msg-param-should-share-streak=1;msg-param-streak-months=5;msg-param-sub-plan=Prime;"
      "msg-param-sub-plan-name=The\\sPlan;msg-param-was-gifted=true;msg-param-gifter-login=bo");
  const auto& again = resub.as<Subscription>();
  EXPECT_TRUE(again.again && again.was_gifted);
  EXPECT_EQ(again.months, 14);
  EXPECT_EQ(again.streak_months, 5);
  EXPECT_EQ(again.paid_months, 3);
  EXPECT_EQ(again.plan, "Prime");
  EXPECT_EQ(again.plan_name.text(), "The Plan");
  EXPECT_EQ(again.gifter_login, "bo");
  EXPECT_FALSE(Read("msg-id=sub;msg-param-sub-plan=1000").as<Subscription>().again);
  EXPECT_EQ(
      Read("msg-id=sub;msg-param-streak-months=4;msg-param-should-share-streak=0").as<Subscription>().streak_months, 0)
      << "a streak that is not to be shared";
  EXPECT_EQ(Read("msg-id=extendsub;msg-param-sub-benefit-end-month=4").as<Subscription>().benefit_end_month, 4);
  const Read upgrade("msg-id=giftpaidupgrade;msg-param-sender-login=bo;msg-param-promo-name=Sub\\stember");
  EXPECT_EQ(upgrade.as<PaidUpgrade>().sender_login, "bo");
  EXPECT_EQ(upgrade.as<PaidUpgrade>().promotion.text(), "Sub tember");
  EXPECT_EQ(Read("msg-id=primepaidupgrade;msg-param-sub-plan=2000").as<PaidUpgrade>().plan, "2000");
}

TEST(UserNotice, GiftsAndTheirBundle) {
  const Read bundle(
      "msg-id=submysterygift;user-id=9;msg-param-mass-gift-count=3;msg-param-sender-count=40;msg-param-origin-id=o;"
      "msg-param-community-gift-id=c;msg-param-sub-plan=1000");
  EXPECT_EQ(bundle.as<GiftBundle>().count, 3);
  EXPECT_EQ(bundle.as<GiftBundle>().sender_total, 40);
  EXPECT_FALSE(bundle.as<GiftBundle>().anonymous);
  const Read gift(
      "msg-id=subgift;user-id=274598607;msg-param-community-gift-id=c;msg-param-origin-id=o;msg-param-gift-months=6;"
      "msg-param-months=8;msg-param-recipient-display-name=Bo;msg-param-recipient-id=5;"
      "msg-param-recipient-user-name=bo;msg-param-sub-plan=1000");
  EXPECT_EQ(gift.as<Gift>().bundle_id, bundle.as<GiftBundle>().bundle_id);
  EXPECT_EQ(gift.as<Gift>().recipient_login, "bo");
  EXPECT_EQ(gift.as<Gift>().recipient_name.text(), "Bo");
  EXPECT_EQ(gift.as<Gift>().recipient_id, "5");
  EXPECT_EQ(gift.as<Gift>().gift_months, 6);
  EXPECT_EQ(gift.as<Gift>().months, 8);
  EXPECT_TRUE(gift.as<Gift>().anonymous) << "the account of anonymous gifts";
  EXPECT_EQ(Read("msg-id=subgift;msg-param-origin-id=o;msg-param-recipient-name=cy").as<Gift>().bundle_id, "o");
  EXPECT_EQ(Read("msg-id=subgift;msg-param-recipient-name=cy").as<Gift>().recipient_login, "cy");
  EXPECT_TRUE(Read("msg-id=anonsubmysterygift;msg-param-mass-gift-count=2").as<GiftBundle>().anonymous);
}

TEST(UserNotice, EverythingElseOfTheSheet) {
  const Read raid("msg-id=raid;msg-param-displayName=Bo;msg-param-login=bo;msg-param-viewerCount=1200");
  EXPECT_EQ(raid.as<Raid>().viewers, 1200);
  EXPECT_EQ(raid.as<Raid>().login, "bo");
  EXPECT_EQ(raid.as<Raid>().display_name.text(), "Bo");
  EXPECT_TRUE(std::holds_alternative<Unraid>(Read("msg-id=unraid").notice.detail));
  EXPECT_EQ(Read("msg-id=announcement;msg-param-color=BLUE", "look").as<Announcement>().color, "BLUE");
  const Read streak(
      "msg-id=viewermilestone;msg-param-category=watch-streak;msg-param-copoReward=450;msg-param-id=w1;msg-param-value="
      "5");
  EXPECT_EQ(streak.as<WatchStreak>().category, "watch-streak");
  EXPECT_EQ(streak.as<WatchStreak>().streams, 5);
  EXPECT_EQ(streak.as<WatchStreak>().reward_points, 450);
  EXPECT_EQ(streak.as<WatchStreak>().id, "w1");
  EXPECT_EQ(Read("msg-id=bitsbadgetier;msg-param-threshold=1000").as<BitsBadge>().threshold, 1000);
  EXPECT_EQ(Read("msg-id=ritual;msg-param-ritual-name=new_chatter").as<Ritual>().name, "new_chatter");
  EXPECT_EQ(Read("msg-id=modiversary;msg-param-months=12").as<Anniversary>().months, 12);
  EXPECT_EQ(Read("msg-id=socialsharingbadge;msg-param-current-badge-level=2").as<SharingBadge>().level, 2);
  const Read charity(
      "msg-id=charitydonation;msg-param-charity-name=Good\\sCause;msg-param-donation-amount=500;"
      "msg-param-donation-currency=USD;msg-param-exponent=2");
  EXPECT_EQ(charity.as<Charity>().name.text(), "Good Cause");
  EXPECT_EQ(charity.as<Charity>().amount, 500);
  EXPECT_EQ(charity.as<Charity>().exponent, 2);
  EXPECT_EQ(charity.as<Charity>().currency, "USD");
  const Read forward(
      "msg-id=communitypayforward;msg-param-prior-gifter-anonymous=true;msg-param-prior-gifter-user-name=bo;"
      "msg-param-recipient-user-name=cy");
  EXPECT_TRUE(forward.as<PayForward>().prior_anonymous);
  EXPECT_EQ(forward.as<PayForward>().prior_gifter_login, "bo");
  EXPECT_EQ(forward.as<PayForward>().recipient_login, "cy");
  const Read reward(
      "msg-id=rewardgift;msg-param-domain=d;msg-param-selected-count=5;msg-param-total-reward-count=7;"
      "msg-param-trigger-amount=20;msg-param-trigger-type=CHEER");
  EXPECT_EQ(reward.as<RewardGift>().selected, 5);
  EXPECT_EQ(reward.as<RewardGift>().total, 7);
  EXPECT_EQ(reward.as<RewardGift>().trigger_amount, 20);
  EXPECT_EQ(reward.as<RewardGift>().trigger, "CHEER");
  EXPECT_EQ(reward.as<RewardGift>().domain, "d");
  const Read prime("msg-id=primecommunitygiftreceived;msg-param-gift-name=A\\sGame;msg-param-recipient=cy");
  EXPECT_EQ(prime.as<PrimeGift>().gift.text(), "A Game");
  EXPECT_EQ(prime.as<PrimeGift>().recipient, "cy");
}

TEST(UserNotice, MirroredNoticesHaveTheKindOfTheOriginal) {
  const Read raid(
      "id=2;msg-id=sharedchatnotice;msg-param-viewerCount=9;room-id=7;source-id=1;source-msg-id=raid;source-room-id=8");
  EXPECT_TRUE(raid.notice.mirrored);
  EXPECT_EQ(raid.notice.kind, "raid");
  EXPECT_EQ(raid.as<Raid>().viewers, 9);
  EXPECT_TRUE(raid.notice.origin.is_guest(raid.notice.room_id));
}

TEST(UserNotice, UnknownKindsKeepTheirSentence) {
  const Read read("msg-id=midnightsquid;system-msg=Something\\snew", "text");
  EXPECT_TRUE(std::holds_alternative<OtherNotice>(read.notice.detail));
  EXPECT_EQ(read.notice.kind, "midnightsquid");
  EXPECT_EQ(read.notice.system_message.text(), "Something new");
}

}  // namespace
}  // namespace crowdline::irc
