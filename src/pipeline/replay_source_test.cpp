#include "pipeline/replay_source.h"

#include <gtest/gtest.h>

#include <thread>

namespace crowdline::pipeline {
namespace {

// Gives messages at the seconds 0, 1, 2, … up to `count`.
class SecondsSource : public chat::ChatSource {
 public:
  explicit SecondsSource(int count) : count_(count) {}
  Result<std::vector<chat::SourceItem>> next(std::size_t limit) override {
    std::vector<chat::SourceItem> items;
    for (; next_ < count_ && items.size() < limit; ++next_) {
      chat::ChatMessage message;
      message.offset_ms = next_ * 1000;
      items.emplace_back(std::move(message));
    }
    return items;
  }
  chat::StreamInfo info() const override { return {}; }
  std::optional<double> progress() const override { return std::nullopt; }

 private:
  int count_;
  int next_ = 0;
};

struct Player {
  std::int64_t clock_ms = 1'000'000;
  ReplaySource source{std::make_unique<SecondsSource>(100),
                      {.id = "demo"},
                      {.opened_at_ms = 40'000, .duration_ms = 90'000, .now_ms = [this] { return clock_ms; }}};
};

TEST(ReplaySource, GivesThePastAtOnceAndTheRestWhenItIsDue) {
  Player player;
  auto batch = player.source.poll(1);
  ASSERT_TRUE(batch.has_value());
  EXPECT_EQ(batch->items.size(), 41u);
  EXPECT_EQ(batch->now_ms, 40'000);
  EXPECT_TRUE(player.source.poll(1)->items.empty());
  player.clock_ms += 2'500;
  EXPECT_EQ(player.source.poll(1)->items.size(), 2u);
}

TEST(ReplaySource, EndsWithTheVideoAndLeavesNothingBehind) {
  Player player;
  player.source.poll(1);
  player.clock_ms += 100'000;
  const auto batch = player.source.poll(1);
  EXPECT_TRUE(batch->ended);
  EXPECT_EQ(batch->now_ms, 90'000);
  EXPECT_EQ(batch->items.size(), 59u);
}

TEST(ReplaySource, StopWakesAWaitingPoll) {
  Player player;
  player.source.poll(1);
  std::jthread stopper([&player] { player.source.stop(); });
  EXPECT_TRUE(player.source.poll(60'000)->ended);
}

}  // namespace
}  // namespace crowdline::pipeline
