#include "youtube/chat_item.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "youtube/chat_page.h"
#include "youtube/object_cutter.h"

namespace crowdline::youtube {
namespace {

std::string resource(const std::string& type, const std::string& details, const std::string& id = "LCC.x") {
  return R"({"kind":"youtube#liveChatMessage","id":")" + id + R"(","snippet":{"type":")" + type +
         R"(","liveChatId":"c","publishedAt":"2023-05-25T20:08:08.479833+00:00","hasDisplayContent":true,"displayMessage":"¥200 from A: \"888\"")" +
         (details.empty() ? "" : "," + details) +
         R"(},"authorDetails":{"channelId":"UCann","displayName":"@ann","isVerified":false,"isChatOwner":false,"isChatSponsor":true,"isChatModerator":true}})";
}

// What became of it, in a word.
std::string kind_of(const chat::SourceItem& item) {
  if (const auto* said = std::get_if<chat::ChatMessage>(&item))
    return fmt::format("message {} {}", static_cast<int>(said->kind), said->text);
  if (const auto* event = std::get_if<chat::ChannelEvent>(&item))
    return fmt::format("event {} {} {}", chat::to_string(event->kind), event->name, event->amount);
  if (const auto* deletion = std::get_if<chat::Deletion>(&item)) return "deletion " + deletion->name;
  if (const auto* skipped = std::get_if<chat::SkippedRecord>(&item)) return "skipped " + skipped->reason;
  return "lost";
}

struct Case {
  const char* type;
  const char* details;
  const char* becomes;
};

// Section 2.2 of the fact sheet, row by row. Kinds of messages: 0 text, 2 paid, 3 notice.
TEST(ChatItems, EveryTypeIsUsedOrCountedByName) {
  constexpr Case kCases[] = {
      {"textMessageEvent", R"("textMessageDetails":{"messageText":"hi :owl: ❤"})", "message 0 hi :owl: ❤"},
      {"textMessageEvent", R"("textMessageDetails":{"messageText":"  "})", "skipped no_text"},
      {"textMessageEvent", "", "skipped no_text"},
      {"tombstone", "", "skipped tombstone"},
      {"fanFundingEvent", R"("fanFundingEventDetails":{"amountMicros":"1","userComment":"old"})", "message 2 old"},
      {"chatEndedEvent", "", "event other chat_ended 0"},
      {"sponsorOnlyModeStartedEvent", "", "event other mode_change_message 0"},
      {"sponsorOnlyModeEndedEvent", "", "event other mode_change_message 0"},
      {"newSponsorEvent", R"("newSponsorDetails":{"memberLevelName":"Owl","isUpgrade":false})",
       "event subscription membership_item 1"},
      {"messageDeletedEvent", R"("messageDeletedDetails":{"deletedMessageId":"m"})", "deletion message_deleted"},
      {"messageDeletedEvent", "", "skipped bad_record"},
      {"messageRetractedEvent", R"("messageRetractedDetails":{"retractedMessageId":"m"})",
       "deletion message_retracted"},
      {"userBannedEvent", R"("userBannedDetails":{"bannedUserDetails":{"channelId":"UCb"},"banType":"permanent"})",
       "deletion user_banned"},
      {"userBannedEvent", R"("userBannedDetails":{"banType":"temporary"})", "skipped bad_record"},
      {"superChatEvent",
       R"("superChatDetails":{"amountMicros":"200000000","currency":"JPY","userComment":"888","tier":2})",
       "message 2 888"},
      {"superChatEvent", R"("superChatDetails":{"amountMicros":"200000000","currency":"JPY"})",
       "event paid paid_message 1"},
      {"superStickerEvent", R"("superStickerDetails":{"superStickerMetadata":{"altText":"an owl"}})",
       "event paid paid_sticker 1"},
      {"memberMilestoneChatEvent", R"("memberMilestoneChatDetails":{"memberMonth":6,"userComment":"half a year"})",
       "message 3 half a year"},
      {"memberMilestoneChatEvent", R"("memberMilestoneChatDetails":{"memberMonth":6})",
       "event subscription membership_item 1"},
      {"membershipGiftingEvent", R"("membershipGiftingDetails":{"giftMembershipsCount":20})",
       "event gift sponsorships_gift_purchase_announcement 20"},
      {"membershipGiftingEvent", "", "event gift sponsorships_gift_purchase_announcement 1"},
      {"giftMembershipReceivedEvent", R"("giftMembershipReceivedDetails":{"gifterChannelId":"UCa"})",
       "event other sponsorships_gift_redemption_announcement 0"},
      {"pollEvent", R"("pollDetails":{"metadata":{"questionText":"Owls?"},"status":"active"})", "event poll poll 1"},
      {"giftEvent", R"("giftDetails":{"giftName":"Heart","jewelsAmount":50,"comboCount":1})",
       "event paid gift_message_view_model 1"},
      {"giftEvent", R"("giftEventDetails":{"giftMetadata":{"giftName":"Heart"}})",
       "event paid gift_message_view_model 1"},
      {"giftEvent", "", "skipped bad_record"},
      {"somethingNewEvent", "", "event other something_new_event 0"},
      {"", "", "skipped bad_record"},
  };
  for (const Case& known : kCases) {
    ChatItems items(NameKey::fixed(1));
    EXPECT_EQ(kind_of(items.item_of(Json::parse(resource(known.type, known.details)))), known.becomes) << known.type;
  }
  ChatItems items(NameKey::fixed(1));
  EXPECT_EQ(kind_of(items.item_of(Json(7))), "skipped bad_record");
}

TEST(ChatItems, AMessageKeepsWhatCountsAndNoName) {
  ChatItems items(NameKey::fixed(1));
  const auto item = items.item_of(
      Json::parse(resource("textMessageEvent", R"("textMessageDetails":{"messageText":"a :owl_hoot: b"})")));
  const auto& said = std::get<chat::ChatMessage>(item);
  EXPECT_EQ(said.id, "LCC.x");
  EXPECT_EQ(said.sent_ms, 1'685'045'288'479);
  EXPECT_EQ(said.offset_ms, std::nullopt) << "the source knows when the video began";
  EXPECT_TRUE(said.roles.has(chat::Role::kModerator));
  EXPECT_TRUE(said.roles.has(chat::Role::kSubscriber));
  ASSERT_EQ(said.emotes.size(), 1U);
  EXPECT_EQ(said.text.substr(said.emotes[0].begin, said.emotes[0].end - said.emotes[0].begin), ":owl_hoot:");
  EXPECT_EQ(said.chatter, NameKey::fixed(1)("UCann"));
}

TEST(ChatItems, ABanAndItsMessagesMeetUnderOneKey) {
  ChatItems items(NameKey::fixed(1));
  const auto said =
      items.item_of(Json::parse(resource("textMessageEvent", R"("textMessageDetails":{"messageText":"x"})")));
  const auto ban = items.item_of(Json::parse(
      resource("userBannedEvent", R"("userBannedDetails":{"bannedUserDetails":{"channelId":"UCann"}})", "b")));
  EXPECT_EQ(std::get<chat::ChatMessage>(said).chatter, std::get<chat::Deletion>(ban).chatter);
}

TEST(ChatItems, AHigherComboReplacesAndDoesNotAdd) {
  ChatItems items(NameKey::fixed(1));
  std::map<std::string, int> counts;
  for (const int combo : {1, 2, 5}) {
    const std::string details = fmt::format(R"("giftDetails":{{"giftName":"Heart","comboCount":{}}})", combo);
    ++counts[kind_of(items.item_of(Json::parse(resource("giftEvent", details, "g"))))];
  }
  EXPECT_EQ(counts["event paid gift_message_view_model 1"], 1);
  EXPECT_EQ(counts["skipped gift_combo"], 2);
}

TEST(ChatPage, TellsWhereToGoOnAndWhenItIsOver) {
  ChatItems items(NameKey::fixed(1));
  const auto page =
      read_chat_page(R"({"nextPageToken":"t","pollingIntervalMillis":1234,"pageInfo":{"totalResults":1},"items":[)" +
                         resource("textMessageEvent", R"("textMessageDetails":{"messageText":"x"})") +
                         R"(],"activePollItem":)" + resource("pollEvent", R"("pollDetails":{})", "p") + "}",
                     items);
  ASSERT_TRUE(page);
  EXPECT_EQ(page->items.size(), 2U);
  EXPECT_EQ(page->next_page, "t");
  EXPECT_EQ(page->poll_after_ms, 1234);
  EXPECT_FALSE(page->ended || page->offline_ms);
  EXPECT_EQ(page->newest_ms, 1'685'045'288'479);
  const auto again = read_chat_page(R"({"activePollItem":)" + resource("pollEvent", R"("pollDetails":{})", "p") +
                                        R"(,"offlineAt":"2023-05-25T21:00:00Z"})",
                                    items);
  EXPECT_TRUE(again->items.empty()) << "a poll comes once";
  EXPECT_EQ(again->offline_ms, 1'685'048'400'000);
  EXPECT_TRUE(read_chat_page(R"({"items":[)" + resource("chatEndedEvent", "", "e") + "]}", items)->ended);
  EXPECT_FALSE(read_chat_page(R"({"error":{"code":403}})", items));
  EXPECT_FALSE(read_chat_page("[", items));
}

TEST(ObjectCutter, CutsTheSameHoweverTheBytesCome) {
  const std::string objects[] = {R"({"a":"}{\"[","b":{"c":[1,{}]}})", R"({"é":"\\"})", "{}"};
  const std::string array = "[" + objects[0] + ",\n" + objects[1] + "\n," + objects[2] + "]";
  const std::string behind = objects[0] + objects[1] + objects[2];
  const std::string lines = objects[0] + "\n" + objects[1] + "\r\n" + objects[2] + "\n";
  for (const std::string& text : {array, behind, lines}) {
    for (std::size_t step = 1; step <= text.size(); ++step) {
      ObjectCutter cutter;
      std::vector<std::string> cut;
      for (std::size_t at = 0; at < text.size(); at += step) {
        cutter.feed(std::string_view(text).substr(at, step));
        while (auto object = cutter.next()) cut.push_back(*std::move(object));
      }
      ASSERT_THAT(cut, testing::ElementsAreArray(objects)) << step;
      ASSERT_FALSE(cutter.inside());
    }
  }
}

TEST(ObjectCutter, DropsWhatIsTooLargeAndGoesOnBehindIt) {
  ObjectCutter cutter(100);
  std::vector<std::string> cut;
  for (int i = 0; i < 50; ++i) {
    cutter.feed(i == 0 ? R"([{"a":")" : i == 49 ? R"("},{"b":1})" : "xxxxxxxxxx");
    while (auto object = cutter.next()) cut.push_back(*std::move(object));
  }
  EXPECT_THAT(cut, testing::ElementsAre(R"({"b":1})"));
  EXPECT_EQ(cutter.dropped(), 1U);
}

}  // namespace
}  // namespace crowdline::youtube
