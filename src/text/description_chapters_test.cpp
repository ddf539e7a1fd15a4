#include "text/description_chapters.h"

#include <gtest/gtest.h>

namespace crowdline::text {
namespace {

constexpr std::int64_t kHour = 3'600'000;

TEST(DescriptionChapters, ListWithTimesInFront) {
  const auto chapters = find_description_chapters(
      "My new video!\n\n0:00 Intro\n(1:30) - The first boss\n12:05 | Ending & credits\n\nThanks to 3 people", kHour);
  ASSERT_EQ(chapters.size(), 3U);
  EXPECT_EQ(chapters[0].title, "Intro");
  EXPECT_EQ(chapters[0].end_ms, 90'000);
  EXPECT_EQ(chapters[1].title, "The first boss");
  EXPECT_EQ(chapters[2].title, "Ending & credits");
  EXPECT_EQ(chapters[2].end_ms, kHour);
}

TEST(DescriptionChapters, TimesBehindTheTitles) {
  const auto chapters = find_description_chapters("Start 0:00\nMiddle – 5:00\nEnd [10:00]", kHour);
  ASSERT_EQ(chapters.size(), 3U);
  EXPECT_EQ(chapters[1].title, "Middle");
  EXPECT_EQ(chapters[2].start_ms, 600'000);
}

TEST(DescriptionChapters, RulesOfYoutube) {
  EXPECT_TRUE(find_description_chapters("0:00 A\n1:00 B", kHour).empty()) << "fewer than three";
  EXPECT_TRUE(find_description_chapters("0:05 A\n1:00 B\n2:00 C", kHour).empty()) << "does not begin at 0:00";
  EXPECT_TRUE(find_description_chapters("0:00 A\n0:05 B\n2:00 C", kHour).empty()) << "shorter than 10 s";
  EXPECT_TRUE(find_description_chapters("0:00 A\n2:00 B\n1:00 C", kHour).empty()) << "does not ascend";
  EXPECT_TRUE(find_description_chapters("we stream daily, 0:00 to 4:00", kHour).empty());
  EXPECT_TRUE(find_description_chapters("", kHour).empty());
}

TEST(DescriptionChapters, ALaterListAndTimesPastTheEndAreLeftOut) {
  const auto chapters =
      find_description_chapters("0:00 A\n1:00 B\n2:00 C\nMusic:\n0:00 Song one\n0:30 Song two", 300'000);
  ASSERT_EQ(chapters.size(), 3U);
  const auto cut = find_description_chapters("0:00 A\n1:00 B\n2:00 C\n9:00 D", 300'000);
  ASSERT_EQ(cut.size(), 3U);
  EXPECT_EQ(cut.back().end_ms, 300'000);
}

TEST(DescriptionChapters, UnknownLength) {
  const auto chapters = find_description_chapters("0:00 A\r\n1:00 B\r\n2:00 C\r\n", 0);
  ASSERT_EQ(chapters.size(), 3U);
  EXPECT_EQ(chapters.back().title, "C");
  EXPECT_EQ(chapters.back().end_ms, 130'000);
}

}  // namespace
}  // namespace crowdline::text
