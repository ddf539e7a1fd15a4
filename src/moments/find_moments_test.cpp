#include <cmath>
#include <random>

#include <gtest/gtest.h>

#include "moments/moment.h"
#include "moments/peaks.h"

namespace crowdline::moments {
namespace {

using timeline::SecondCounters;
using timeline::SecondLanes;

// Chat of independent chatters at `rate` messages a second, a fifth of them laughing.
SecondLanes flat_chat(double rate, std::size_t seconds, unsigned seed) {
  std::mt19937 random(seed);
  std::poisson_distribution<int> calm(rate * 0.8);
  std::poisson_distribution<int> laughing(rate * 0.2);
  SecondLanes lanes;
  for (std::size_t i = 0; i < seconds; ++i) {
    SecondCounters second;
    const auto quiet = static_cast<std::uint32_t>(calm(random));
    const auto loud = static_cast<std::uint32_t>(laughing(random));
    second.messages = second.organic = second.chatters = quiet + loud;
    second.emotions[static_cast<std::size_t>(model::Emotion::kNone)] = quiet;
    second.emotions[static_cast<std::size_t>(model::Emotion::kAmusement)] = loud;
    lanes.seconds.push_back(second);
  }
  return lanes;
}

void plant(SecondLanes& lanes, std::int64_t at_s, int seconds, std::uint32_t each, model::Emotion emotion) {
  for (int i = 0; i < seconds; ++i) {
    SecondCounters& second = lanes.seconds[static_cast<std::size_t>(at_s - lanes.start_s + i)];
    second.messages += each;
    second.organic += each;
    second.chatters += each;
    second.emotions[static_cast<std::size_t>(emotion)] += each;
  }
}

const Moment* moment_at(const std::vector<Moment>& moments, std::int64_t second) {
  for (const Moment& moment : moments) {
    if (moment.start_ms <= second * 1000 && second * 1000 < moment.end_ms) return &moment;
  }
  return nullptr;
}

class FlatStream : public testing::TestWithParam<double> {};

TEST_P(FlatStream, TwentyHoursGiveAtMostOneFalseMoment) {
  std::size_t found = 0;
  for (unsigned seed = 1; seed <= 4 * 5; ++seed)
    found += find_moments(flat_chat(GetParam(), 4 * 3600, seed), {}).size();
  EXPECT_LE(found, 4u) << "in four times twenty hours";
}

// Rare emotions weigh more; they come by chance, too.
TEST_P(FlatStream, RareEmotionsByChanceAreNoMoments) {
  std::size_t found = 0;
  for (unsigned seed = 1; seed <= 4 * 5; ++seed) {
    SecondLanes lanes = flat_chat(GetParam() * 0.9, 4 * 3600, seed);
    std::mt19937 random(seed + 100);
    std::poisson_distribution<int> rare(GetParam() * 0.05);
    for (std::size_t i = 0; i < lanes.seconds.size(); ++i) {
      const std::int64_t at = lanes.start_s + static_cast<std::int64_t>(i);
      plant(lanes, at, 1, static_cast<std::uint32_t>(rare(random)), model::Emotion::kAnger);
      plant(lanes, at, 1, static_cast<std::uint32_t>(rare(random)), model::Emotion::kSadness);
    }
    found += find_moments(lanes, {}).size();
  }
  EXPECT_LE(found, 4u) << "in four times twenty hours";
}

INSTANTIATE_TEST_SUITE_P(Rates, FlatStream, testing::Values(0.005, 0.02, 0.1, 0.5, 2.0, 10.0, 50.0));

struct Burst {
  double rate;
  int seconds;
  std::uint32_t each;
};
class PlantedBurst : public testing::TestWithParam<Burst> {};

// The cause lies a lag before the first message of the reaction; start_ms has to find the cause.
TEST_P(PlantedBurst, StartIsWithinTwoSecondsOfTheCause) {
  const Burst burst = GetParam();
  for (unsigned seed = 1; seed <= 8; ++seed) {
    SecondLanes lanes = flat_chat(burst.rate, 2 * 3600, seed);
    const std::int64_t cause = 3000 + 37 * seed;
    plant(lanes, cause + 5, burst.seconds, burst.each, model::Emotion::kAmusement);
    const std::vector<Moment> moments = find_moments(lanes, {});
    ASSERT_FALSE(moments.empty()) << seed;
    EXPECT_NEAR(static_cast<double>(moments[0].start_ms), static_cast<double>(cause) * 1000, 2000.0) << seed;
    EXPECT_EQ(moments[0].kind, "laughter");
    EXPECT_LE(moments[0].end_ms, (cause + 5 + burst.seconds + 25) * 1000);
    EXPECT_GE(moments[0].peak_ms, (cause + 4) * 1000);
  }
}

INSTANTIATE_TEST_SUITE_P(Bursts, PlantedBurst,
                         testing::Values(Burst{0.1, 15, 2}, Burst{0.5, 12, 3}, Burst{2, 20, 5}, Burst{10, 30, 12},
                                         Burst{0.02, 20, 1}));

TEST(Moments, HotHourDoesNotHideTheRest) {
  SecondLanes lanes = flat_chat(0.5, 4 * 3600, 3);
  const SecondLanes hot = flat_chat(8, 3600, 4);
  for (std::size_t i = 0; i < 3600; ++i) lanes.seconds[3600 + i] = hot.seconds[i];
  plant(lanes, 1800, 15, 4, model::Emotion::kHype);
  plant(lanes, 12'000, 15, 4, model::Emotion::kSadness);
  plant(lanes, 5400, 15, 20, model::Emotion::kAmusement);
  const std::vector<Moment> moments = find_moments(lanes, {});
  ASSERT_LE(moments.size(), 2 * 3u) << "no more by chance than were planted: the plateau itself is no row of moments";
  ASSERT_NE(moment_at(moments, 1805), nullptr);
  EXPECT_EQ(moment_at(moments, 1805)->kind, "hype");
  ASSERT_NE(moment_at(moments, 12'005), nullptr);
  EXPECT_EQ(moment_at(moments, 12'005)->kind, "sadness");
  ASSERT_NE(moment_at(moments, 5405), nullptr);
}

TEST(Moments, LongReactionIsOneMomentOfAtMostThreeMinutes) {
  SecondLanes lanes = flat_chat(0.3, 2 * 3600, 9);
  plant(lanes, 4000, 400, 4, model::Emotion::kHype);
  const std::vector<Moment> moments = find_moments(lanes, {});
  ASSERT_EQ(moments.size(), 1u);
  EXPECT_LE(moments[0].end_ms - moments[0].start_ms, 180'000);
}

TEST(Moments, TwoReactionsCloseByAreTwoWhenChatCalmsDownBetween) {
  SecondLanes lanes = flat_chat(0.3, 2 * 3600, 10);
  plant(lanes, 3000, 15, 5, model::Emotion::kHype);
  plant(lanes, 3090, 15, 5, model::Emotion::kAnger);
  const std::vector<Moment> moments = find_moments(lanes, {});
  ASSERT_GE(moments.size(), 2u);
  EXPECT_EQ(moment_at(moments, 3005), &moments[moments[0].kind == "hype" ? 0 : 1]);
  EXPECT_EQ(moment_at(moments, 3095), &moments[moments[0].kind == "hype" ? 1 : 0]);
  EXPECT_FALSE(moments[0].start_ms < moments[1].end_ms && moments[1].start_ms < moments[0].end_ms);
}

TEST(Moments, KeepLimitRanksAndScores) {
  SecondLanes lanes = flat_chat(0.3, 6 * 3600, 11);
  for (int i = 0; i < 40; ++i)
    plant(lanes, 400 + 500 * i, 12, 2 + static_cast<std::uint32_t>(i % 7), model::Emotion::kHype);
  const std::vector<Moment> moments = find_moments(lanes, {});
  ASSERT_EQ(moments.size(), 20u);
  for (std::size_t i = 0; i < moments.size(); ++i) {
    EXPECT_EQ(moments[i].rank, i + 1);
    EXPECT_GT(moments[i].score, 0);
    EXPECT_LT(moments[i].score, 1);
    if (i > 0) EXPECT_LE(moments[i].score, moments[i - 1].score);
    EXPECT_LT(moments[i].start_ms, moments[i].peak_ms + 1);
    EXPECT_LT(moments[i].peak_ms, moments[i].end_ms);
  }
}

TEST(Moments, OneLoudChatterIsNoMoment) {
  SecondLanes lanes = flat_chat(0.2, 2 * 3600, 12);
  SecondCounters& second = lanes.seconds[3000];
  second.messages = second.organic = 40;  // all in one second, by one chatter
  second.chatters = 1;
  second.emotions[static_cast<std::size_t>(model::Emotion::kNone)] = 40;
  EXPECT_TRUE(find_moments(lanes, {}).empty());
}

timeline::Window window_of(std::int64_t start_ms) {
  timeline::Window window;
  window.start_ms = start_ms;
  window.end_ms = start_ms + 60'000;
  window.messages = 120;
  window.chatters = 85;
  window.classes[0] = 120;
  return window;
}

TEST(Moments, ReasonTellsPaceCrowdFeelingAndWord) {
  SecondLanes lanes = flat_chat(0.5, 2 * 3600, 13);
  plant(lanes, 3605, 30, 2, model::Emotion::kAmusement);
  timeline::Window window = window_of(3'600'000);
  window.phrases.push_back({"soup", 12, 11, 6.0, false, 0.2});
  std::vector<Moment> moments = find_moments(lanes, std::span(&window, 1));
  ASSERT_FALSE(moments.empty());
  EXPECT_EQ(moments[0].why,
            "Chat was six times as busy as usual, with 85 people in a minute, mostly laughing; eleven people wrote "
            "\"soup\".");
  window.phrases[0] = {"soup", 30, 24, 6.0, false, 0.2};
  moments = find_moments(lanes, std::span(&window, 1));
  EXPECT_EQ(
      moments.at(0).why,
      "24 people wrote \"soup\"; chat was six times as busy as usual, with 85 people in a minute, mostly laughing.");
}

TEST(Moments, RudeWordIsNotQuoted) {
  SecondLanes lanes = flat_chat(0.5, 2 * 3600, 13);
  plant(lanes, 3605, 30, 2, model::Emotion::kAmusement);
  timeline::Window window = window_of(3'600'000);
  window.phrases.push_back({"cold soup", 30, 24, 6.0, false, 0.2});
  window.phrases.push_back({"ladder", 20, 20, 5.0, false, 0.2});
  const MomentSettings settings{.is_rude = [](std::string_view word) { return word == "soup"; }};
  const std::vector<Moment> moments = find_moments(lanes, std::span(&window, 1), settings);
  ASSERT_FALSE(moments.empty());
  EXPECT_TRUE(moments[0].why.starts_with("20 people wrote \"ladder\"")) << moments[0].why;
}

TEST(Moments, RareWordIsNotQuoted) {
  SecondLanes lanes = flat_chat(0.5, 2 * 3600, 13);
  plant(lanes, 3605, 30, 4, model::Emotion::kAmusement);
  timeline::Window window = window_of(3'600'000);
  window.phrases.push_back({"soup", 4, 2, 6.0, false, 0.2});
  const std::vector<Moment> moments = find_moments(lanes, std::span(&window, 1));
  ASSERT_FALSE(moments.empty());
  EXPECT_EQ(moments[0].why.find("soup"), std::string::npos);
}

TEST(Moments, WavesAreNamedByTheirClassAndEvents) {
  SecondLanes lanes = flat_chat(0.2, 2 * 3600, 14);
  for (std::size_t i = 3605; i < 3625; ++i) lanes.seconds[i].messages += 3;
  timeline::Window window = window_of(3'600'000);
  window.classes[static_cast<std::size_t>(timeline::MessageClass::kCopypasta)] = 60;
  EXPECT_EQ(find_moments(lanes, std::span(&window, 1)).at(0).kind, "copypasta");
  window.events.push_back({chat::EventKind::kRaid, "raid", 3'602'000, 340, ""});
  const std::vector<Moment> moments = find_moments(lanes, std::span(&window, 1));
  ASSERT_FALSE(moments.empty());
  EXPECT_EQ(moments[0].kind, "raid");
  EXPECT_NE(moments[0].why.find("340 viewers"), std::string::npos);
  window.events.clear();
  window.classes.fill(0);
  window.classes[static_cast<std::size_t>(timeline::MessageClass::kCommand)] = 60;
  EXPECT_TRUE(find_moments(lanes, std::span(&window, 1)).empty());
}

TEST(Moments, EmptyAndTinyLanes) {
  EXPECT_TRUE(find_moments({}, {}).empty());
  SecondLanes one;
  one.seconds.resize(1);
  EXPECT_TRUE(find_moments(one, {}).empty());
  SecondLanes early = flat_chat(0.2, 600, 3);
  early.start_s = -300;
  plant(early, -100, 10, 3, model::Emotion::kHype);
  const std::vector<Moment> moments = find_moments(early, {});
  ASSERT_FALSE(moments.empty());
  EXPECT_NEAR(static_cast<double>(moments[0].start_ms), -105'000.0, 2000.0);
}

TEST(Moments, CauseDoesNotLieBeforeTheStream) {
  SecondLanes lanes = flat_chat(0.2, 1200, 2);
  plant(lanes, 1, 10, 4, model::Emotion::kHype);
  const std::vector<Moment> moments = find_moments(lanes, {});
  ASSERT_FALSE(moments.empty());
  EXPECT_EQ(moments[0].start_ms, 0);
}

}  // namespace
}  // namespace crowdline::moments
