#include "twitch/stream_news.h"

#include <gmock/gmock.h>

namespace crowdline::twitch {
namespace {

HelixStream stream(std::string title, std::string category = "Chess") {
  return {.id = "1", .user_id = "5", .title = std::move(title), .category = std::move(category), .started_ms = 1'000};
}

TEST(StreamNews, ChangesBecomeEventsTheFirstOnesDoNot) {
  StreamNews news(true, "", "");
  const auto first = stream("morning");
  EXPECT_TRUE(news.take(&first, 2'000).empty());
  EXPECT_TRUE(news.take(&first, 3'000).empty());
  const auto other = stream("finals", "Talk");
  const auto changes = news.take(&other, 4'000);
  ASSERT_EQ(changes.size(), 2U);
  const auto& title = std::get<chat::ChannelEvent>(changes[0]);
  EXPECT_EQ(title.kind, chat::EventKind::kTitle);
  EXPECT_EQ(title.text, "finals");
  EXPECT_EQ(title.sent_ms, 4'000);
  EXPECT_EQ(std::get<chat::ChannelEvent>(changes[1]).kind, chat::EventKind::kCategory);
  const auto nothing = stream("", "");
  EXPECT_TRUE(news.take(&nothing, 5'000).empty()) << "no title is no news";
}

TEST(StreamNews, TagsThatChangeAreOneEvent) {
  StreamNews news(true, "a", "b", {"English"});
  auto now = stream("a", "b");
  now.tags = {"English"};
  EXPECT_TRUE(news.take(&now, 1).empty());
  now.tags = {"English", "speedrun"};
  const auto changes = news.take(&now, 2);
  ASSERT_EQ(changes.size(), 1U);
  const auto& tags = std::get<chat::ChannelEvent>(changes[0]);
  EXPECT_EQ(tags.kind, chat::EventKind::kTags);
  EXPECT_EQ(tags.text, "English\nspeedrun");
  now.tags.clear();
  EXPECT_EQ(std::get<chat::ChannelEvent>(news.take(&now, 3).at(0)).text, "") << "all of them may go";
}

TEST(StreamNews, OneAnswerWithoutTheStreamDoesNotEndIt) {
  StreamNews news(true, "a", "b");
  const auto there = stream("a", "b");
  EXPECT_TRUE(news.take(nullptr, 1).empty());
  EXPECT_TRUE(news.take(&there, 2).empty());
  EXPECT_TRUE(news.take(nullptr, 3).empty());
  const auto over = news.take(nullptr, 4);
  ASSERT_EQ(over.size(), 1U);
  EXPECT_TRUE(std::holds_alternative<StreamOver>(over[0]));
  EXPECT_TRUE(news.take(nullptr, 5).empty()) << "told once";
}

TEST(StreamNews, AStreamThatIsWaitedForBegins) {
  StreamNews news(false, "soon", "Chess");
  EXPECT_TRUE(news.take(nullptr, 1).empty());
  EXPECT_TRUE(news.take(nullptr, 2).empty());
  const auto there = stream("soon");
  const auto began = news.take(&there, 3);
  ASSERT_EQ(began.size(), 1U);
  EXPECT_EQ(std::get<StreamBegan>(began[0]).started_ms, 1'000);
}

}  // namespace
}  // namespace crowdline::twitch
