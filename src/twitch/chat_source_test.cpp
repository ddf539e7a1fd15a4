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
  ChatSource source{{.id = "s"}, {.zero_ms = 1'000'000, .capacity = 3, .now_ms = [this] { return now; }}};
};

TEST(ChatSource, GivesItemsInVideoTime) {
  Fixture fixture;
  fixture.source.deliver(message("a", 1'002'000));
  fixture.source.deliver(chat::LostChat{.start_ms = 1'002'000, .end_ms = 1'004'000, .reason = "disconnected"});
  const auto batch = fixture.source.poll(0);
  ASSERT_TRUE(batch.has_value());
  EXPECT_EQ(batch->now_ms, 2'000) << "as the newest stamp says";
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

struct Unknown {
  std::int64_t now = 1'005'000;
  ChatSource source{{.id = "s"}, {.silence_ms = 60'000, .now_ms = [this] { return now; }}};
};

TEST(ChatSource, TheFirstMessageIsSecondZeroWhenNobodyKnowsBetter) {
  Unknown fixture;
  EXPECT_EQ(fixture.source.poll(0)->now_ms, 0);
  fixture.source.deliver(chat::LostChat{.start_ms = 1, .end_ms = 2, .reason = "disconnected"});
  EXPECT_TRUE(fixture.source.poll(0)->items.empty()) << "nothing can be lost of what has not begun";
  fixture.source.deliver(message("a", 1'004'000));
  fixture.source.deliver(message("b", 1'004'500));
  const auto batch = fixture.source.poll(0);
  EXPECT_EQ(std::get<chat::ChatMessage>(batch->items[0]).offset_ms, 0);
  EXPECT_EQ(std::get<chat::ChatMessage>(batch->items[1]).offset_ms, 500);
}

// The user's clock is two minutes behind, or ahead, of the server's.
TEST(ChatSource, VideoTimeIsThatOfTheServer) {
  for (const std::int64_t wrong_ms : {-120'000, 120'000}) {
    Unknown fixture;
    const std::int64_t server_ms = fixture.now + wrong_ms;
    fixture.source.deliver(message("a", server_ms));
    fixture.now += 10'000;
    fixture.source.deliver(message("slow", server_ms + 4'000));
    EXPECT_EQ(fixture.source.poll(0)->now_ms, 10'000) << wrong_ms;
  }
}

TEST(ChatSource, SilenceEndsAStreamButNotWhileNobodyListens) {
  Unknown fixture;
  fixture.source.connected();
  fixture.now += 100'000;
  EXPECT_FALSE(fixture.source.poll(0)->ended) << "it has not begun";
  fixture.source.deliver(message("a", fixture.now));
  fixture.source.disconnected("no network; trying again");
  fixture.now += 100'000;
  EXPECT_FALSE(fixture.source.poll(0)->ended) << "the connection is lost";
  EXPECT_EQ(fixture.source.poll(0)->trouble, "no network; trying again");
  fixture.source.connected();
  EXPECT_EQ(fixture.source.poll(0)->trouble, "");
  fixture.now += 59'999;
  EXPECT_FALSE(fixture.source.poll(0)->ended);
  fixture.now += 1;
  EXPECT_TRUE(fixture.source.poll(0)->ended);
}

TEST(ChatSource, WhatComesBeforeTheStreamIsNotPartOfIt) {
  std::int64_t now = 1'005'000;
  ChatSource source{{.id = "s"}, {.waits = true, .now_ms = [&] { return now; }}};
  source.deliver(message("early", 1'005'000));
  source.begin(1'010'000);
  source.deliver(message("first", 1'012'000));
  const auto batch = source.poll(0);
  ASSERT_EQ(batch->items.size(), 1U);
  EXPECT_EQ(std::get<chat::ChatMessage>(batch->items[0]).offset_ms, 2'000);
}

TEST(ChatSource, WhatStillWaitsIsNotInThePast) {
  std::int64_t now = 1'000'000;
  ChatSource source{{.id = "s"}, {.zero_ms = 1'000'000, .capacity = 10'000, .now_ms = [&] { return now; }}};
  for (int i = 0; i < 5'000; ++i) source.deliver(message(std::to_string(i), 1'000'000 + i));
  now += 60'000;
  const auto first = source.poll(0);
  EXPECT_EQ(first->now_ms, static_cast<std::int64_t>(first->items.size()));
  EXPECT_EQ(source.poll(0)->now_ms, 60'000 + 4'999);
  EXPECT_EQ(source.dropped(), 0U);
}

TEST(ChatSource, StoppedBeforeAnybodyWasThere) {
  Fixture fixture;
  fixture.source.stop();
  int told = 0;
  fixture.source.on_stop([&told] { ++told; });
  EXPECT_EQ(told, 1);
}

}  // namespace
}  // namespace crowdline::twitch
