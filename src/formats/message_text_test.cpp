#include "formats/message_text.h"

#include <gtest/gtest.h>

#include "formats/event_names.h"
#include "formats/roles.h"

namespace crowdline::formats {
namespace {

std::string marked(std::string_view text, const std::vector<chat::EmoteSpan>& spans) {
  std::string result;
  for (const auto& span : spans) result += "[" + std::string(text.substr(span.begin, span.end - span.begin)) + "]";
  return result;
}

TEST(MessageText, FindsNamesAsWholeWords) {
  EXPECT_EQ(marked("HeyYa HeyYaHeyYa HeyYa", spans_of_names("HeyYa HeyYaHeyYa HeyYa", "HeyYa")), "[HeyYa][HeyYa]");
  EXPECT_EQ(marked("a b ab", spans_of_names("a b ab", "ab|a")), "[a][ab]");
  EXPECT_EQ(marked("a", spans_of_names("a", "ba|ab")), "");
  EXPECT_EQ(marked("  a  ", spans_of_names("  a  ", "a")), "[a]");
  EXPECT_TRUE(spans_of_names("a", "").empty());
}

TEST(MessageText, FindsShortcodes) {
  const struct {
    std::string text, spans;
  } rows[] = {
      {"hi :wave: you", "[:wave:]"},
      {":_トワ::b:", "[:_トワ:][:b:]"},
      {"at 10:30:45", ""},
      {":a", ""},
      {"::", ""},
      {"a: b :c d:", ""},
      {":face-blue-smiling2:", "[:face-blue-smiling2:]"},
      {"12:ok:34", "[:ok:]"},
      {":::x:::", "[:x:]"},
      {":" + std::string(100, 'a') + ":", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(marked(row.text, spans_of_shortcodes(row.text)), row.spans) << row.text;
}

TEST(Roles, KnowsBadgesOfBothPlatforms) {
  using chat::Role;
  const struct {
    const char* badges;
    std::vector<Role> roles;
  } rows[] = {
      {"moderator/1,subscriber/12", {Role::kModerator, Role::kSubscriber}},
      {"Verified, Owner", {Role::kVerified, Role::kBroadcaster}},
      {"Member (6 months)", {Role::kSubscriber}},
      {"New member", {Role::kSubscriber}},
      {"founder/0|vip/1", {Role::kSubscriber, Role::kVip}},
      {"partner", {Role::kVerified}},
      {"premium,glitchcon2020", {}},
      {"", {}},
  };
  BadgeMemory memory;
  for (const auto& row : rows) {
    chat::Roles expected, actual;
    for (const Role role : row.roles) expected.add(role);
    add_badges(row.badges, actual);
    EXPECT_EQ(actual.bits, expected.bits) << row.badges;
    for (int again = 0; again < 2; ++again) {
      chat::Roles remembered;
      memory.add(row.badges, remembered);
      EXPECT_EQ(remembered.bits, expected.bits) << row.badges;
    }
  }
}

TEST(Roles, KnowsBotsByName) {
  for (const char* name :
       {"nightbot", "Nightbot", "StreamElements", "@Streamlabs", "fossabot", "moobot", "wizebot", "SoundAlerts"}) {
    chat::Roles roles;
    add_known_bot(name, roles);
    EXPECT_TRUE(roles.has(chat::Role::kBot)) << name;
  }
  for (const char* name :
       {"", "ana", "nightbot2", "notnightbot", "a name that is far too long to be the name of any bot"}) {
    chat::Roles roles;
    add_known_bot(name, roles);
    EXPECT_EQ(roles.bits, 0) << name;
  }
}

TEST(EventNames, MakesLabels) {
  EXPECT_EQ(event_label("liveChatPaidMessageRenderer"), "paid_message");
  EXPECT_EQ(event_label("addBannerToLiveChatCommand"), "add_banner_to_live_chat_command");
  EXPECT_EQ(event_label("giftMessageViewModel"), "gift_message_view_model");
  EXPECT_EQ(event_label("mode_change_message"), "mode_change_message");
  EXPECT_EQ(event_label("<b>\"x\""), "_b__x_");
  EXPECT_LE(event_label(std::string(500, 'X')).size(), 48U);
}

TEST(EventNames, KnowsWhatIsSpeech) {
  ASSERT_NE(find_event("paid_message"), nullptr);
  EXPECT_TRUE(find_event("paid_message")->speech);
  EXPECT_FALSE(find_event("viewer_engagement_message")->speech);
  EXPECT_EQ(find_event("raid")->event_kind, chat::EventKind::kRaid);
  EXPECT_EQ(find_event("never heard of"), nullptr);
}

TEST(EventNames, ReadsTheFirstNumber) {
  EXPECT_EQ(first_number("Gifted 20 memberships in 2 rooms"), 20);
  EXPECT_EQ(first_number("Sent 1,000 gifts."), 1000);
  EXPECT_EQ(first_number("1. place"), 1);
  EXPECT_EQ(first_number("none"), 0);
  EXPECT_EQ(first_number("99999999999999999999"), 0);
}

}  // namespace
}  // namespace crowdline::formats
