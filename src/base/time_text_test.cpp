#include "base/time_text.h"

#include <gtest/gtest.h>

namespace crowdline {
namespace {

TEST(TimeText, WritesOffsets) {
  EXPECT_EQ(format_offset(0), "0:00");
  EXPECT_EQ(format_offset(12'900), "0:12");
  EXPECT_EQ(format_offset(754'000), "12:34");
  EXPECT_EQ(format_offset(3'723'000), "1:02:03");
  EXPECT_EQ(format_offset(-12'000), "-0:12");
  EXPECT_EQ(format_offset(-3'723'000), "-1:02:03");
}

TEST(TimeText, ReadsOffsets) {
  EXPECT_EQ(parse_offset("1:02:03"), 3'723'000);
  EXPECT_EQ(parse_offset("0:01:02"), 62'000);
  EXPECT_EQ(parse_offset("12:34"), 754'000);
  EXPECT_EQ(parse_offset("-0:12"), -12'000);
  EXPECT_EQ(parse_offset("75:30"), 4'530'000);
  EXPECT_EQ(parse_offset("1:02:03.25"), 3'723'250);
  EXPECT_EQ(parse_offset("90"), 90'000);
  EXPECT_EQ(parse_offset("1m30s"), 90'000);
  EXPECT_EQ(parse_offset("1h2m3s"), 3'723'000);
}

TEST(TimeText, RefusesWhatIsNoOffset) {
  for (const char* text : {"", "-", "abc", "1:2", "1:2:3", "1:60", "1:02:03:04", "1:02x", "3s2h", "1:", ":12",
                           "99999999999999999999", "1:02.", "999900000h2m1000000000"}) {
    EXPECT_FALSE(parse_offset(text).has_value()) << text;
  }
}

TEST(TimeText, InstantsRoundTrip) {
  EXPECT_EQ(format_instant(0), "1970-01-01T00:00:00Z");
  EXPECT_EQ(parse_instant("2023-05-25T20:08:08.479833+00:00"), 1'685'045'288'479);
  EXPECT_EQ(parse_instant("2023-05-25T22:08:08+02:00"), 1'685'045'288'000);
  EXPECT_EQ(format_instant(1'685'045'288'479), "2023-05-25T20:08:08.479Z");
  EXPECT_EQ(parse_instant(format_instant(-1)), -1);
  EXPECT_EQ(parse_instant("0000-01-01T05:00:00+05:00"), parse_instant("0000-01-01T00:00:00Z"));
  EXPECT_EQ(format_instant(parse_instant("9999-12-31T18:59:59-05:00").value_or(0)), "9999-12-31T23:59:59Z");
}

TEST(TimeText, RefusesWhatIsNoInstant) {
  for (const char* text : {"", "2023-02-30T00:00:00Z", "2023-05-25", "2023-05-25T25:00:00Z", "2023-05-25T20:08:08",
                           "2023-05-25T20:08:08.Z", "2023-05-25T20:08:08Zx", "0000-01-01T00:07:08+0500",
                           "9999-12-31T19:00:00-05:00", "9999-12-31T23:59:60Z"}) {
    EXPECT_FALSE(parse_instant(text).has_value()) << text;
  }
}

TEST(TimeText, WritesDurationsForPeople) {
  EXPECT_EQ(format_duration(11'520'000), "3 h 12 min");
  EXPECT_EQ(format_duration(245'000), "4 min 5 s");
  EXPECT_EQ(format_duration(240'000), "4 min");
  EXPECT_EQ(format_duration(12'400), "12 s");
}

}  // namespace
}  // namespace crowdline
