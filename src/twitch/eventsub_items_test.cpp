// Events of EventSub's chat become the items that IRC's lines become.
#include "twitch/eventsub_items.h"

#include <gmock/gmock.h>

#include "twitch/chat_mark.h"

namespace crowdline::twitch {
namespace {

struct Reading {
  EventItem read(const std::string& type, const std::string& event) {
    auto item = items.item_of(type, parse_json(event, "a test").value(), 5'000);
    EXPECT_TRUE(item.has_value());
    return item.value_or(EventItem{});
  }
  chat::ChatMessage message(const std::string& members) {
    return std::get<chat::ChatMessage>(read("channel.chat.message", "{\"message_id\":\"a\"," + members + "}").item);
  }
  chat::ChannelEvent notice(const std::string& members) {
    return std::get<chat::ChannelEvent>(
        read("channel.chat.notification", "{\"message_id\":\"a\"," + members + "}").item);
  }

  NameKey key = NameKey::fixed(3);
  EventSubItems items{key};
};

TEST(EventSubItems, EmotesStandWhereTheirFragmentsDo) {
  Reading reading;
  const auto message = reading.message(
      R"("chatter_user_id":"5","chatter_user_login":"ana","chatter_user_name":"Ana","badges":[{"set_id":"moderator","id":"1"}],
         "message":{"text":"🔥 HeyYa ok","fragments":[{"type":"text","text":"🔥 "},{"type":"emote","text":"HeyYa","emote":{"id":"1"}},
         {"type":"text","text":" ok"}]})");
  ASSERT_EQ(message.emotes.size(), 1U);
  EXPECT_EQ(message.emotes[0].begin, 5U);
  EXPECT_EQ(message.emotes[0].end, 10U);
  EXPECT_EQ(message.chatter, reading.key("5")) << "as over IRC";
  EXPECT_TRUE(message.roles.has(chat::Role::kModerator));
  EXPECT_EQ(message.kind, chat::MessageKind::kText);
}

TEST(EventSubItems, FragmentsThatAreNotTheTextGiveNoEmotes) {
  Reading reading;
  for (const char* fragments : {R"([{"type":"emote","text":"other"}])", R"([{"type":"emote","text":"he"}])",
                                R"([5,{"type":"emote"}])", R"({"type":"emote"})", "null"})
    EXPECT_TRUE(
        reading.message(fmt::format(R"("message":{{"text":"hello","fragments":{}}})", fragments)).emotes.empty());
}

TEST(EventSubItems, CheersActionsAndEmptyTexts) {
  Reading reading;
  EXPECT_EQ(reading.message(R"("cheer":{"bits":100},"message":{"text":"Cheer100 gg"})").kind, chat::MessageKind::kPaid);
  const auto action = reading.message(R"("message":{"text":"\u0001ACTION waves Kappa\u0001","fragments":[
      {"type":"text","text":"\u0001ACTION waves "},{"type":"emote","text":"Kappa"},{"type":"text","text":"\u0001"}]})");
  EXPECT_EQ(action.text, "waves Kappa");
  EXPECT_EQ(action.kind, chat::MessageKind::kAction);
  EXPECT_EQ(action.text.substr(action.emotes.at(0).begin), "Kappa");
  const auto empty = reading.read("channel.chat.message", R"({"message":{"text":"  "}})");
  EXPECT_EQ(std::get<chat::SkippedRecord>(empty.item).reason, "no_text");
  EXPECT_TRUE(std::holds_alternative<chat::SkippedRecord>(reading.read("channel.chat.message", "{}").item));
}

TEST(EventSubItems, NoticesHaveTheNamesOfIrc) {
  Reading reading;
  const auto raid = reading.notice(R"("notice_type":"raid","message":{"text":""},"raid":{"viewer_count":42})");
  EXPECT_EQ(raid.kind, chat::EventKind::kRaid);
  EXPECT_EQ(raid.amount, 42);
  const auto upgrade = reading.notice(R"("notice_type":"gift_paid_upgrade","gift_paid_upgrade":{})");
  EXPECT_EQ(upgrade.name, "giftpaidupgrade");
  EXPECT_EQ(upgrade.kind, chat::EventKind::kSubscription);
  EXPECT_EQ(reading.notice(R"("notice_type":"shared_chat_sub","shared_chat_sub":{})").name, "sub");
  EXPECT_EQ(reading.notice(R"("notice_type":"modiversary")").name, "modiversary");
  EXPECT_EQ(reading.notice(R"("notice_type":5)").name, "usernotice");
  const auto spoken = reading.read("channel.chat.notification",
                                   R"({"message_id":"r","notice_type":"resub","message":{"text":"seven months!"}})");
  EXPECT_EQ(std::get<chat::ChatMessage>(spoken.item).kind, chat::MessageKind::kNotice);
}

TEST(EventSubItems, ABundleOfGiftsCountsOnce) {
  Reading reading;
  const auto bundle =
      reading.notice(R"("notice_type":"community_sub_gift","community_sub_gift":{"id":"g1","total":5})");
  EXPECT_EQ(bundle.kind, chat::EventKind::kGift);
  EXPECT_EQ(bundle.amount, 5);
  EXPECT_EQ(reading.notice(R"("notice_type":"sub_gift","sub_gift":{"community_gift_id":"g1"})").amount, 0);
  EXPECT_EQ(reading.notice(R"("notice_type":"sub_gift","sub_gift":{"community_gift_id":null})").amount, 1);
}

TEST(EventSubItems, Deletions) {
  Reading reading;
  const auto all = reading.read("channel.chat.clear", "{}");
  EXPECT_EQ(std::get<chat::Deletion>(all.item).scope, chat::Deletion::Scope::kEverything);
  const auto user = reading.read("channel.chat.clear_user_messages", R"({"target_user_id":"5"})");
  EXPECT_EQ(std::get<chat::Deletion>(user.item).chatter, reading.key("5"));
  EXPECT_EQ(user.mark, cleared_mark("5"));
  reading.read("channel.chat.message",
               R"({"message_id":"copy","source_message_id":"original","message":{"text":"x"}})");
  const auto one = reading.read("channel.chat.message_delete", R"({"message_id":"copy"})");
  EXPECT_EQ(std::get<chat::Deletion>(one.item).message_id, "original") << "shared chat";
  EXPECT_TRUE(std::holds_alternative<chat::SkippedRecord>(reading.read("channel.chat.message_delete", "{}").item));
  EXPECT_FALSE(reading.items.item_of("stream.online", Json::object(), 0).has_value());
}

}  // namespace
}  // namespace crowdline::twitch
