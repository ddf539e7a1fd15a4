#include "timeline/timeline.h"

#include <gtest/gtest.h>

#include <random>
#include <utility>

#include "timeline/sample_messages_test.h"

namespace crowdline::timeline {
namespace {

std::vector<Window> windows_of(const Timeline& timeline) {
  std::vector<Window> result;
  for (std::size_t i = 0; i < timeline.closed(); ++i) result.push_back(timeline.at(i).window);
  return result;
}

std::vector<ScoredMessage> random_chat(std::uint64_t seed, int count, std::int64_t jitter_ms) {
  static constexpr const char* kTexts[] = {
      "KEKW",     "what a save", "lantern lantern", "gg", "the boss is at one percent", "is this the last boss?",
      "PogChamp", "mossyBonk"};
  std::mt19937_64 random(seed);
  std::vector<ScoredMessage> messages;
  for (int i = 0; i < count; ++i) {
    const auto offset = static_cast<std::int64_t>(i) * 400 + static_cast<std::int64_t>(random() % (jitter_ms + 1));
    messages.push_back(sample(offset, name(static_cast<int>(random() % 40)), kTexts[random() % 8],
                              static_cast<float>(random() % 3) / 2 - 0.5F));
    messages.back().id = std::to_string(i);
  }
  return messages;
}

TEST(Timeline, WindowsTileFromBeforeTheStartToTheEnd) {
  Timeline timeline({});
  timeline.add(sample(-70'000, "a", "soon"));
  timeline.add(sample(10'000, "b", "hi"));
  timeline.finish(250'000);
  const auto windows = windows_of(timeline);
  ASSERT_EQ(windows.size(), 7u);
  EXPECT_EQ(windows.front().start_ms, -120'000);
  EXPECT_EQ(windows.back().end_ms, 300'000);
  for (std::size_t i = 1; i < windows.size(); ++i) EXPECT_EQ(windows[i].start_ms, windows[i - 1].end_ms);
  EXPECT_EQ(windows[0].messages, 1u);
  EXPECT_EQ(windows[2].messages, 1u);
  EXPECT_FALSE(windows[1].view.sentiment.has_value());
}

TEST(Timeline, LateByMoreThanAMinuteIsLate) {
  Timeline timeline({});
  EXPECT_EQ(timeline.add(sample(100'000, "a", "hi")), Timeline::Fate::kAccepted);
  EXPECT_EQ(timeline.add(sample(40'000, "b", "hi")), Timeline::Fate::kAccepted);
  EXPECT_EQ(timeline.add(sample(39'999, "c", "hi")), Timeline::Fate::kLate);
}

TEST(Timeline, AnEmptyStreamHasTheWindowsOfItsLength) {
  Timeline timeline({});
  timeline.finish(120'000);
  EXPECT_EQ(windows_of(timeline).size(), 2u);
}

// Closing early, late, often or never must not change the result, nor what is packed.
TEST(Timeline, ResultsDoNotDependOnWhenItIsAdvanced) {
  Timeline calm({});
  Timeline hasty({.max_unpacked = 200});
  for (const ScoredMessage& message : random_chat(11, 3000, 30'000)) {
    EXPECT_EQ(calm.add(message), hasty.add(message));
    hasty.advance(hasty.newest_ms() - 3'000);
    hasty.take_changed();
  }
  calm.finish(0);
  hasty.finish(0);
  EXPECT_EQ(windows_of(calm), windows_of(hasty));
  EXPECT_EQ(encode(calm.lanes()), encode(hasty.lanes()));
}

TEST(Timeline, DeletionsCorrectClosedWindowsAsIfTheMessagesHadNeverCome) {
  const auto chat = random_chat(5, 2500, 0);
  const auto troll = NameKey::fixed(1)(name(7));
  Timeline with({.max_unpacked = 400});
  Timeline without({});
  std::size_t erased = 0;
  std::size_t left_out = 0;
  const std::int64_t ban_ms = 700'000;
  bool banned = false;
  for (const ScoredMessage& message : chat) {
    if (message.offset_ms > ban_ms && !banned) {
      erased = with.erase_chatter(troll, ban_ms);
      banned = true;
    }
    with.add(message);
    if (message.chatter == troll && message.offset_ms <= ban_ms && message.offset_ms >= ban_ms - 600'000) {
      ++left_out;
      continue;
    }
    without.add(message);
  }
  with.finish(0);
  without.finish(0);
  EXPECT_GT(erased, 0u);
  EXPECT_EQ(erased, left_out);
  std::vector<Window> corrected = windows_of(with);
  std::size_t deleted = 0;
  for (Window& window : corrected) deleted += std::exchange(window.deleted, 0);
  EXPECT_EQ(deleted, erased) << "the windows say how many were taken out, and nothing else of them";
  EXPECT_TRUE(corrected == windows_of(without));
}

TEST(Timeline, SaysWhichWindowsChanged) {
  Timeline timeline({});
  auto message = sample(5'000, "a", "hello there");
  message.id = "m1";
  timeline.add(message);
  timeline.advance(65'000);
  EXPECT_EQ(timeline.take_changed(), std::vector<std::size_t>{0});
  EXPECT_TRUE(timeline.take_changed().empty());
  EXPECT_EQ(timeline.erase_message("m1"), 1u);
  timeline.advance(66'000);
  EXPECT_EQ(timeline.take_changed(), std::vector<std::size_t>{0});
  EXPECT_EQ(timeline.at(0).window.messages, 0u);
}

TEST(Timeline, RetainedMessagesAreBounded) {
  Timeline timeline({.max_retained = 500});
  for (const ScoredMessage& message : random_chat(2, 5000, 0)) timeline.add(message);
  EXPECT_LE(timeline.retained(), 500u + 2 * 150u);
  timeline.finish(0);
  std::uint32_t messages = 0;
  for (const Window& window : windows_of(timeline)) messages += window.messages;
  EXPECT_EQ(messages, 5000u);
}

TEST(Timeline, GapsAreCountedOnceAndShown) {
  Timeline timeline({});
  timeline.add(sample(1'000, "a", "hi"));
  timeline.add_gap({50'000, 80'000, "disconnected"});
  timeline.add_gap({55'000, 70'000, "buffer_full"});
  timeline.finish(120'000);
  EXPECT_EQ(timeline.at(0).window.gap_ms, 10'000);
  EXPECT_EQ(timeline.at(1).window.gap_ms, 20'000);
}

TEST(Timeline, GapsReachSettledWindows) {
  Timeline timeline({.max_retained = 0});
  for (int i = 0; i < 20; ++i) timeline.add(sample(i * 30'000, "a", "hi"));
  timeline.take_changed();
  timeline.add_gap({10'000, 20'000, "disconnected"});
  EXPECT_EQ(timeline.take_changed(), std::vector<std::size_t>{0});
  EXPECT_EQ(timeline.at(0).window.gap_ms, 10'000);
}

TEST(Timeline, RateRatioNeedsFiveEarlierWindows) {
  Timeline timeline({});
  for (int window = 0; window < 8; ++window) {
    for (int i = 0; i < (window == 7 ? 30 : 10); ++i) timeline.add(sample(window * 60'000 + i * 1'000, name(i), "hi"));
  }
  timeline.finish(0);
  EXPECT_FALSE(timeline.at(4).window.rate_ratio.has_value());
  EXPECT_DOUBLE_EQ(*timeline.at(5).window.rate_ratio, 1.0);
  EXPECT_DOUBLE_EQ(*timeline.at(7).window.rate_ratio, 3.0);
}

}  // namespace
}  // namespace crowdline::timeline
