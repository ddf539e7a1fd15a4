#include "net/byte_range.h"

#include <gtest/gtest.h>

namespace crowdline::net {
namespace {

TEST(ParseRange, TakesOneRange) {
  struct Case {
    const char* header;
    RangeVerdict verdict;
    std::uint64_t first, last;
  };
  const Case cases[] = {
      {"bytes=0-4", RangeVerdict::kPart, 0, 4},
      {"bytes=2-2", RangeVerdict::kPart, 2, 2},
      {"bytes=5-", RangeVerdict::kPart, 5, 9},
      {"bytes=-3", RangeVerdict::kPart, 7, 9},
      {"bytes=-99", RangeVerdict::kPart, 0, 9},                        // more than there is: all of it
      {"bytes=3-99999999999999999999999", RangeVerdict::kPart, 3, 9},  // beyond 64 bits
      {"bytes=10-", RangeVerdict::kUnsatisfiable, 0, 0},
      {"bytes=10-12", RangeVerdict::kUnsatisfiable, 0, 0},
      {"bytes=-0", RangeVerdict::kUnsatisfiable, 0, 0},
      {"bytes=4-3", RangeVerdict::kWhole, 0, 0},      // backwards: not understood
      {"bytes=0-1,3-4", RangeVerdict::kWhole, 0, 0},  // several: whole is allowed
      {"bytes=-", RangeVerdict::kWhole, 0, 0},
      {"bytes=", RangeVerdict::kWhole, 0, 0},
      {"bytes=a-b", RangeVerdict::kWhole, 0, 0},
      {"bytes=1-b", RangeVerdict::kWhole, 0, 0},
      {"bytes=--1", RangeVerdict::kWhole, 0, 0},
      {"items=0-1", RangeVerdict::kWhole, 0, 0},
  };
  for (const auto& c : cases) {
    const auto request = parse_range(c.header, 10);
    EXPECT_EQ(request.verdict, c.verdict) << c.header;
    EXPECT_EQ(request.range.first, c.first) << c.header;
    EXPECT_EQ(request.range.last, c.last) << c.header;
  }
}

TEST(ParseRange, NothingIsInAnEmptyBody) {
  EXPECT_EQ(parse_range("bytes=0-0", 0).verdict, RangeVerdict::kUnsatisfiable);
  EXPECT_EQ(parse_range("bytes=-1", 0).verdict, RangeVerdict::kUnsatisfiable);
  EXPECT_EQ(parse_range(std::nullopt, 0).verdict, RangeVerdict::kWhole);
}

}  // namespace
}  // namespace crowdline::net
