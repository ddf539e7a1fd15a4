#include "sim/chat_script.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/room.h"
#include "sim/sim_fixture.h"

namespace crowdline::sim {
namespace {

std::vector<std::string> logins(const ChatScript& script) {
  std::vector<std::string> names;
  for (const auto& chatter : script.chatters) names.push_back(chatter.login);
  return names;
}

TEST(ChatScript, KeepsMessagesTimesAndNames) {
  const auto script = small_script();
  EXPECT_EQ(script->messages, 4U);
  EXPECT_EQ(script->items.size(), 4U);
  EXPECT_EQ(script->end_ms, 10'001);
  EXPECT_THAT(logins(*script), testing::ElementsAre("amy", "bo", "cy"));
  EXPECT_EQ(script->items[3].chatter, 0U);
  EXPECT_TRUE(std::get<chat::ChatMessage>(script->items[0].item).roles.has(chat::Role::kModerator));
}

TEST(ChatScript, PlaysInTheOrderOfTheFile) {
  const auto script = script_of("late.tsv", "offset_s\tauthor\ttext\n5\ta\tone\n3\tb\ttwo\n9\ta\tthree\n");
  EXPECT_EQ(script->items[1].offset_ms, 3000);
  EXPECT_EQ(script->items[1].due_ms, 5000) << "it comes late, with the time that it names";
  EXPECT_EQ(script->items[2].due_ms, 9000);
}

TEST(ChatScript, FindsNamesBesideNumbers) {
  const auto script = script_of(
      "names.jsonl",
      R"({"author":{"display_name":"Amy_Q","id":"501","name":"amy_q"},"message":"hi","message_id":"m1","message_type":"text_message","time_in_seconds":1,"timestamp":1771786801000000})"
      "\n"
      R"({"author":{"display_name":"名前","id":"502","name":"name2"},"message":"yo \"501\"","message_id":"m2","message_type":"text_message","time_in_seconds":2,"timestamp":1771786802000000})"
      "\n");
  EXPECT_THAT(logins(*script), testing::ElementsAre("amy_q", "name2"));
  EXPECT_EQ(script->chatters[0].shown, "Amy_Q");
  EXPECT_EQ(script->chatters[1].shown, "名前");
  EXPECT_EQ(user_id_of(script->chatters[0]), "501");
  EXPECT_EQ(script->by_id.at("m2"), 1U);
}

TEST(ChatScript, MakesNamesThatTwitchCouldHave) {
  const auto script = script_of("odd.csv", "offset_s,author,text\n1,Mr Owl,hello\n2,Zoé,hi\n");
  for (const auto& chatter : script->chatters) {
    EXPECT_TRUE(is_login(chatter.login)) << chatter.login;
    EXPECT_THAT(user_id_of(chatter), testing::MatchesRegex("[0-9]+"));
  }
}

TEST(ChatScript, SaysWhenTheFileIsNone) {
  EXPECT_EQ(read_chat_script("/nowhere/at/all").error().code, ErrorCode::kUsage);
  const TestFile file("none.txt", "just a sentence\n");
  EXPECT_EQ(read_chat_script(file.path()).error().code, ErrorCode::kNotUnderstood);
}

TEST(Room, IdsDependOnTheirPartsAlone) {
  EXPECT_EQ(make_room("owl").id, make_room("owl").id);
  EXPECT_NE(make_room("owl").id, make_room("owls").id);
  EXPECT_EQ(made_uuid("a", "b", 1), made_uuid("a", "b", 1));
  EXPECT_NE(made_uuid("a", "b", 1), made_uuid("a", "b", 2));
  EXPECT_THAT(made_uuid("a", "b"),
              testing::MatchesRegex("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}"));
  EXPECT_THAT(color_of("5"), testing::MatchesRegex("#[0-9A-F]{6}"));
}

}  // namespace
}  // namespace crowdline::sim
