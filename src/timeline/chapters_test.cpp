#include "timeline/chapters.h"

#include <gtest/gtest.h>

#include <random>

#include "timeline/sample_messages_test.h"
#include "timeline/timeline.h"

namespace crowdline::timeline {
namespace {

struct Plan {
  int minutes;
  double messages_a_minute;
  float polarity;
};

std::vector<ChapterSpan> chapters_of(const std::vector<Plan>& plan, std::uint64_t seed,
                                     std::vector<BuiltWindow>& kept) {
  std::mt19937_64 random(seed);
  Timeline timeline({});
  std::int64_t start_ms = 0;
  for (const Plan& part : plan) {
    std::poisson_distribution<int> count(part.messages_a_minute);
    for (int minute = 0; minute < part.minutes; ++minute, start_ms += 60'000) {
      const int messages = count(random);
      for (int i = 0; i < messages; ++i) {
        const float spread = static_cast<float>(random() % 5) / 5 - 0.4F;
        timeline.add(sample(start_ms + i * 60'000 / (messages + 1), name(static_cast<int>(random() % 80)), "hi",
                            part.polarity + spread));
      }
    }
  }
  timeline.finish(start_ms);
  kept.clear();
  for (std::size_t i = 0; i < timeline.closed(); ++i) kept.push_back(timeline.at(i));
  std::vector<const BuiltWindow*> windows;
  for (const BuiltWindow& window : kept) windows.push_back(&window);
  return find_chapters(windows);
}

TEST(Chapters, PlantedChangesAreFoundWithinAMinute) {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    std::vector<BuiltWindow> kept;
    const auto chapters = chapters_of({{12, 20, 0.0F}, {10, 70, 0.4F}, {14, 25, -0.3F}}, seed, kept);
    ASSERT_EQ(chapters.size(), 3u) << seed;
    EXPECT_NEAR(static_cast<double>(chapters[1].first), 12, 1) << seed;
    EXPECT_NEAR(static_cast<double>(chapters[2].first), 22, 1) << seed;
  }
}

TEST(Chapters, AFlatStreamHasNone) {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    std::vector<BuiltWindow> kept;
    EXPECT_EQ(chapters_of({{30, 30, 0.1F}}, seed, kept).size(), 1u) << seed;
  }
}

// A message now and then, each with another feeling: chapters end where they may be no longer, and nowhere else.
TEST(Chapters, AQuietStreamHasNoneEither) {
  for (const double rate : {0.2, 0.7, 2.0, 5.0}) {
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
      std::mt19937_64 random(seed);
      std::poisson_distribution<int> count(rate);
      Timeline timeline({});
      for (int minute = 0; minute < 120; ++minute) {
        for (int i = count(random); i > 0; --i) {
          ScoredMessage message = sample(minute * 60'000 + i, name(static_cast<int>(random() % 80)), "hi");
          model::Score score = score_of(static_cast<float>(random() % 5) / 5 - 0.4F);
          score.emotion.fill(0);
          score.emotion[random() % model::kEmotionCount] = 1;
          message.score = score;
          timeline.add(message);
        }
      }
      timeline.finish(120 * 60'000);
      std::vector<const BuiltWindow*> windows;
      for (std::size_t i = 0; i < timeline.closed(); ++i) windows.push_back(&timeline.at(i));
      EXPECT_LE(find_chapters(windows).size(), 5u) << rate << " a minute, seed " << seed;
    }
  }
}

TEST(Chapters, CoverAllWindowsWithinTheirLimits) {
  std::vector<BuiltWindow> kept;
  const auto chapters = chapters_of({{100, 30, 0.1F}}, 4, kept);
  std::size_t next = 0;
  for (const ChapterSpan& chapter : chapters) {
    EXPECT_EQ(chapter.first, next);
    next = chapter.last;
    EXPECT_GE(chapter.last - chapter.first, 3u);
    EXPECT_LE(chapter.last - chapter.first, 30u);
  }
  EXPECT_EQ(next, 100u);
}

TEST(Chapters, AShortStreamIsOne) {
  std::vector<BuiltWindow> kept;
  EXPECT_EQ(chapters_of({{2, 30, 0.1F}}, 4, kept).size(), 1u);
  EXPECT_TRUE(find_chapters({}).empty());
}

TEST(Chapters, MergingCountsDistinctChatters) {
  Timeline timeline({});
  for (int minute = 0; minute < 3; ++minute) {
    for (int i = 0; i < 5; ++i) timeline.add(sample(minute * 60'000 + i, name(i + minute), "hi", 0.5F));
  }
  timeline.finish(0);
  std::vector<const BuiltWindow*> windows;
  for (std::size_t i = 0; i < timeline.closed(); ++i) windows.push_back(&timeline.at(i));
  const Window merged = find_chapters(windows)[0].facts;
  EXPECT_EQ(merged.messages, 15u);
  EXPECT_EQ(merged.chatters, 7u);
  EXPECT_EQ(merged.view.sentiment->n, 7u);
  EXPECT_NEAR(merged.view.sentiment->mean, 0.5, 1e-6);
}

}  // namespace
}  // namespace crowdline::timeline
