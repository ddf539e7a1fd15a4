#include "sim/pacific_day.h"

#include <gtest/gtest.h>

#include "base/time_text.h"

namespace crowdline::sim {
namespace {

TEST(PacificDay, TurnsAtMidnightOfLosAngeles) {
  struct Case {
    const char* last;   // instant of one day
    const char* first;  // of the next
  };
  for (const auto& [last, first] :
       {Case{"2026-01-15T07:59:59.999Z", "2026-01-15T08:00:00Z"},  // winter
        Case{"2026-07-15T06:59:59.999Z", "2026-07-15T07:00:00Z"},  // summer
        Case{"2026-03-08T07:59:59Z", "2026-03-08T08:00:00Z"},      // clocks go forward at 10:00Z
        Case{"2026-03-09T06:59:59Z", "2026-03-09T07:00:00Z"},      // and have gone
        Case{"2026-11-01T06:59:59Z", "2026-11-01T07:00:00Z"},      // back at 9:00Z
        Case{"2026-11-02T07:59:59Z", "2026-11-02T08:00:00Z"}}) {
    EXPECT_EQ(pacific_day(*parse_instant(last)) + 1, pacific_day(*parse_instant(first))) << first;
  }
}

TEST(PacificDay, CountsFrom1970) { EXPECT_EQ(pacific_day(*parse_instant("1970-01-02T08:00:00Z")), 1); }

}  // namespace
}  // namespace crowdline::sim
