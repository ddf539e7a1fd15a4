#include <chrono>

#include <gtest/gtest.h>

#include "summary/summary.h"

namespace crowdline::summary {
namespace {

Summary made(Level level, std::int64_t start_min, std::int64_t end_min, std::string title, std::string text,
             const char* kind = "rate") {
  Summary summary;
  summary.id = (level == Level::kWindow ? "w" : level == Level::kChapter ? "c" : "s") + std::to_string(start_min);
  summary.level = level;
  summary.start_ms = start_min * 60'000;
  summary.end_ms = end_min * 60'000;
  summary.title = std::move(title);
  summary.text = std::move(text);
  summary.facts.push_back({kind, "", {}, {}});
  return summary;
}

std::vector<Summary> hour() {
  std::vector<Summary> all;
  for (int i = 0; i < 60; ++i)
    all.push_back(made(Level::kWindow, i, i + 1, "t", "Minute " + std::to_string(i) + ".", i < 2 ? "quiet" : "rate"));
  all.push_back(made(Level::kChapter, 0, 20, "Start", "The start."));
  all.push_back(made(Level::kChapter, 20, 40, "Middle", "The middle."));
  all.push_back(made(Level::kChapter, 40, 60, "End", "The end."));
  all.push_back(made(Level::kStream, 0, 60, "All", "All of it."));
  return all;
}

TEST(Recap, AtTheStartNothingHasHappened) {
  const Recap recap = recap_at(hour(), 0);
  EXPECT_EQ(recap.so_far, "Nothing has happened yet.");
  EXPECT_EQ(recap.now, "Minute 0.");
  EXPECT_EQ(recap.summary_ids, (std::vector<std::string>{"w0"}));
}

TEST(Recap, QuietMinutesAreNoNews) { EXPECT_EQ(recap_at(hour(), 2 * 60'000).so_far, "It has been quiet so far."); }

TEST(Recap, BeforeTheFirstChapterEndsTheLastMinutesTell) {
  const Recap recap = recap_at(hour(), 10 * 60'000 + 1);
  EXPECT_EQ(recap.so_far, "Minute 8. Minute 9.");
  EXPECT_EQ(recap.now, "Minute 10.");
  EXPECT_EQ(recap.summary_ids, (std::vector<std::string>{"w8", "w9", "w10"}));
}

TEST(Recap, NeverTellsWhatIsYetToCome) {
  const Recap recap = recap_at(hour(), 50 * 60'000);
  EXPECT_EQ(recap.so_far, "The middle. Before that: Start.");
  EXPECT_EQ(recap.now, "Minute 50.");
}

TEST(Recap, BeforeAndBeyondTheStream) {
  EXPECT_EQ(recap_at(hour(), -1).now, "The stream has not begun.");
  EXPECT_EQ(recap_at(hour(), 60 * 60'000).so_far, "All of it.");
  EXPECT_EQ(recap_at(hour(), 60 * 60'000).now, "Minute 59.") << "at the live edge the last window is now";
  EXPECT_EQ(recap_at(hour(), 99 * 60'000).now, "The chat ends before this point.");
  EXPECT_EQ(recap_at({}, 5).so_far, "Nothing has happened yet.");
}

TEST(Recap, LiveWithoutAnySummaryOfTheWhole) {
  std::vector<Summary> live = hour();
  live.resize(30);
  const Recap recap = recap_at(live, 30 * 60'000 + 500);
  EXPECT_EQ(recap.so_far, "Minute 28. Minute 29.");
  EXPECT_EQ(recap.now, "Minute 29.");
}

TEST(Recap, TakesFarLessThanAMillisecond) {
  std::vector<Summary> day;
  for (int i = 0; i < 1440; ++i)
    day.push_back(made(Level::kWindow, i, i + 1, "t", "Some text about a minute of chat."));
  for (int i = 0; i < 144; ++i) day.push_back(made(Level::kChapter, i * 10, i * 10 + 10, "title", "text"));
  const auto begin = std::chrono::steady_clock::now();
  std::size_t sum = 0;
  for (int i = 0; i < 1000; ++i) sum += recap_at(day, i * 86'000).so_far.size();
  const auto took = std::chrono::steady_clock::now() - begin;
  EXPECT_GT(sum, 0u);
  EXPECT_LT(std::chrono::duration<double>(took).count(), 0.5) << "seconds for 1,000";
}

}  // namespace
}  // namespace crowdline::summary
