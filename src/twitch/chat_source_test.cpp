#include "twitch/chat_source.h"

#include <gmock/gmock.h>

#include <thread>

namespace crowdline::twitch {
namespace {

chat::ChatMessage message(const std::string& id, std::int64_t sent_ms) {
  return {.id = id, .sent_ms = sent_ms, .text = "x"};
}

struct Fixture {
  std::int64_t now = 1'005'000;
  ChatSource source{{.id = "s"}, 1'000'000, 3, [this] { return now; }};
};

TEST(ChatSource, GivesItemsInVideoTime) {
  Fixture fixture;
  fixture.source.deliver(message("a", 1'002'000));
  fixture.source.deliver(chat::LostChat{.start_ms = 1'002'000, .end_ms = 1'004'000, .reason = "disconnected"});
  const auto batch = fixture.source.poll(0);
  ASSERT_TRUE(batch.has_value());
  EXPECT_EQ(batch->now_ms, 5'000);
  EXPECT_FALSE(batch->ended);
  ASSERT_EQ(batch->items.size(), 2U);
  EXPECT_EQ(std::get<chat::ChatMessage>(batch->items[0]).offset_ms, 2'000);
  EXPECT_EQ(std::get<chat::LostChat>(batch->items[1]).end_ms, 4'000);
}

TEST(ChatSource, ASlowReaderGetsAGapAndNoMore) {
  Fixture fixture;
  for (int i = 0; i < 6; ++i) fixture.source.deliver(message(std::to_string(i), 1'001'000 + i * 100));
  EXPECT_EQ(fixture.source.poll(0)->items.size(), 3U);
  fixture.source.deliver(message("after", 1'002'000));
  const auto batch = fixture.source.poll(0);
  ASSERT_EQ(batch->items.size(), 2U);
  const auto& lost = std::get<chat::LostChat>(batch->items[0]);
  EXPECT_EQ(lost.start_ms, 1'300);
  EXPECT_EQ(lost.end_ms, 1'501);
  EXPECT_EQ(lost.reason, "buffer_full");
}

TEST(ChatSource, MarksEmotesOnceTheyAreKnown) {
  Fixture fixture;
  fixture.source.deliver(chat::ChatMessage{.id = "before", .text = "catJAM"});
  EmoteList list{.emotes = {{.name = "catJAM", .id = "1"}}};
  fixture.source.know_emotes(std::make_shared<EmoteWords>(std::vector{list}));
  fixture.source.deliver(chat::ChatMessage{.id = "after", .text = "catJAM"});
  const auto batch = fixture.source.poll(0);
  EXPECT_TRUE(std::get<chat::ChatMessage>(batch->items.at(0)).emotes.empty());
  EXPECT_EQ(std::get<chat::ChatMessage>(batch->items.at(1)).emotes.size(), 1U);
}

TEST(ChatSource, EndsAfterWhatCameBefore) {
  Fixture fixture;
  fixture.source.deliver(message("a", 1'002'000));
  fixture.source.end();
  fixture.source.deliver(message("late", 1'003'000));
  const auto last = fixture.source.poll(0);
  EXPECT_EQ(last->items.size(), 1U);
  EXPECT_TRUE(last->ended);
}

TEST(ChatSource, FailsAfterWhatCameBefore) {
  Fixture fixture;
  fixture.source.deliver(message("a", 1'002'000));
  fixture.source.fail({ErrorCode::kNotFound, "no such channel", {}});
  const auto last = fixture.source.poll(0);
  ASSERT_TRUE(last.has_value());
  EXPECT_EQ(last->items.size(), 1U);
  EXPECT_FALSE(last->ended);
  EXPECT_EQ(fixture.source.poll(0).error().code, ErrorCode::kNotFound);
}

TEST(ChatSource, StopWakesTheReaderAndTellsOnce) {
  Fixture fixture;
  int told = 0;
  fixture.source.on_stop([&told] { ++told; });
  std::thread other([&fixture] {
    fixture.source.stop();
    fixture.source.stop();
  });
  const auto batch = fixture.source.poll(60'000);
  EXPECT_TRUE(batch->ended);
  other.join();
  EXPECT_EQ(told, 1);
}

}  // namespace
}  // namespace crowdline::twitch
