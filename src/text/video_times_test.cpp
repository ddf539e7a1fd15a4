#include "text/video_times.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "base/time_text.h"

namespace crowdline::text {
namespace {

constexpr CommentedVideo kTwoHours{.duration_ms = 7'200'000, .id = "dQw4w9WgXcQ"};

// "12:34 20:00-21:00": starts and ends of what was found, in one text.
std::string times_in(std::string_view text, const CommentedVideo& video = kTwoHours) {
  std::string all;
  for (const VideoTime& time : find_video_times(text, video)) {
    if (!all.empty()) all += ' ';
    all += format_offset(time.start_ms);
    if (time.end_ms) all += "-" + format_offset(*time.end_ms);
  }
  return all;
}

struct Case {
  const char* text;
  const char* times;
};

constexpr Case kTimes[] = {
    {"12:34", "12:34"},
    {"1:02:03 best part", "1:02:03"},
    {"0:07 lol", "0:07"},
    {"75:30 is a minute count", "1:15:30"},
    {"02:05", "2:05"},
    {"00:12:34 timecode with hours", "12:34"},
    {"that (12:34) killed me", "12:34"},
    {"12:34, 15:00 and 1:00:00!", "12:34 15:00 1:00:00"},
    {"12:34-13:10 whole fight", "12:34-13:10"},
    {"12:34 – 13:10", "12:34-13:10"},
    {"12:34〜13:10", "12:34-13:10"},
    {"12:34 to 13:10", "12:34-13:10"},
    {"13:10-12:34 backwards", "13:10"},
    {"at 7:30 he falls", "7:30"},
    {"@12:34", "12:34"},
    {"12:34: great", "12:34"},
    {"12:34. And then", "12:34"},
    {"funniest—12:34", "12:34"},
    {"- 1:00 intro\n- 2:00 boss", "1:00 2:00"},
    {"１２：３４ ここ好き", "12:34"},
    {"12：34", "12:34"},
    {"٠٢:٠٥", "2:05"},
    {"ここ12:34が好き", "12:34"},
    {"12分34秒のところ", "12:34"},
    {"1時間2分3秒", "1:02:03"},
    {"1시간 2분 3초", "1:02:03"},
    {"2m30s is gold", "2:30"},
    {"1h2m3s", "1:02:03"},
    {"https://youtu.be/dQw4w9WgXcQ?t=143", "2:23"},
    {"see www.youtube.com/watch?v=dQw4w9WgXcQ&t=1m30s ok", "1:30"},
    {"12:34😂", "12:34"},
    {"**12:34**", "12:34"},
    {"1:59:59 end, 2:00:00 the end", "1:59:59 2:00:00"},
};

constexpr Case kNoTimes[] = {
    {"see you at 7:30 pm", ""},
    {"7:30pm sharp", ""},
    {"starts 7:30 a.m. here", ""},
    {"20:15 Uhr", ""},
    {"19:00 UTC", ""},
    {"午後7:30から", ""},
    {"from 10:30 - 11:30 pm", ""},
    {"2:1", ""},
    {"won 2:1 against them", ""},
    {"we won 21:19", ""},
    {"lost by 10:15", ""},
    {"16:9", ""},
    {"on my 16:10 monitor", ""},
    {"aspect ratio 16:10", ""},
    {"1:2:3", ""},
    {"12:345", ""},
    {"1234:56", ""},
    {"12:60", ""},
    {"1:75:00", ""},
    {"12:34:56:78", ""},
    {"John 3:16", ""},
    {"Psalm 23:04", ""},
    {"verses 10:12", ""},
    {"2024-05-12 12:34", ""},
    {"12/05/2024, 12:34", ""},
    {"2024-05-12T12:34:56Z", ""},
    {"call 555-12:34", ""},
    {"192.168.1.10:80", ""},
    {"fe80::1:23", ""},
    {"UTC+05:30", ""},
    {"my lap was 1:23.456", ""},
    {"v1:23", ""},
    {"S01:23", ""},
    {"$12:34", ""},
    {"12:34am", ""},
    {"3:00:00 after the end", ""},
    {"https://example.org/12:34", ""},
    {"https://youtu.be/aaaaaaaaaaA?t=143", ""},
    {"it took 2m30s", ""},
    {"3分だけ", ""},
    {"12:", ""},
    {":34", ""},
    {"", ""},
    {"1:", ""},
};

TEST(VideoTimes, TableOfTimes) {
  for (const Case& one : kTimes) EXPECT_EQ(times_in(one.text), one.times) << one.text;
}

TEST(VideoTimes, TableOfWhatIsNone) {
  for (const Case& one : kNoTimes) EXPECT_EQ(times_in(one.text), one.times) << one.text;
}

TEST(VideoTimes, UnknownLengthBoundsNothing) {
  EXPECT_EQ(times_in("99:59:59", {}), "99:59:59");
  EXPECT_EQ(times_in("99:59:59"), "");
}

TEST(VideoTimes, LinksCountOnlyForTheirVideo) {
  EXPECT_EQ(times_in("https://youtu.be/dQw4w9WgXcQ?t=143", {.duration_ms = 0, .id = {}}), "");
  EXPECT_EQ(times_in("https://youtu.be/dQw4w9WgXcQ?t=9000"), "");
}

TEST(VideoTimes, SaysWhichBytes) {
  const auto times = find_video_times("ここ１２：３４-13:10が", kTwoHours);
  ASSERT_EQ(times.size(), 1U);
  EXPECT_EQ(times[0].begin, 6U);
  EXPECT_EQ(times[0].end, 6U + 15U + 6U);
}

// Times lie in the text, in order, apart, and within the video, whatever the text.
TEST(VideoTimes, AnyTextGivesTimesInOrder) {
  std::mt19937 random(7);
  const std::string_view alphabet[] = {"1",
                                       "2",
                                       "0",
                                       "5",
                                       ":",
                                       ":",
                                       "-",
                                       " ",
                                       "：",
                                       "３",
                                       "分",
                                       "秒",
                                       "pm",
                                       "t=",
                                       "\xFF",
                                       "h",
                                       "m",
                                       "s",
                                       "youtu.be/dQw4w9WgXcQ?t=",
                                       "."};
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (int i = 0; i < 24; ++i) text += alphabet[random() % std::size(alphabet)];
    std::uint32_t end = 0;
    for (const VideoTime& time : find_video_times(text, kTwoHours)) {
      ASSERT_LE(end, time.begin) << text;
      ASSERT_LT(time.begin, time.end) << text;
      ASSERT_LE(time.end, text.size()) << text;
      ASSERT_LE(time.start_ms, kTwoHours.duration_ms) << text;
      ASSERT_GT(time.end_ms.value_or(INT64_MAX), time.start_ms) << text;
      end = time.end;
    }
  }
}

}  // namespace
}  // namespace crowdline::text
