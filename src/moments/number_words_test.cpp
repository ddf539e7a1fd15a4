#include "moments/number_words.h"

#include <cmath>
#include <map>

#include <gtest/gtest.h>

namespace crowdline::moments {
namespace {

TEST(NumberWords, SmallOnesAreWordsLargeOnesAreGrouped) {
  EXPECT_EQ(number_words(0), "zero");
  EXPECT_EQ(number_words(12), "twelve");
  EXPECT_EQ(number_words(13), "13");
  EXPECT_EQ(number_words(999), "999");
  EXPECT_EQ(number_words(1240), "1,240");
  EXPECT_EQ(number_words(1234567), "1,234,567");
}

TEST(NumberWords, ManyPeopleAreRoundedAndSaidSo) {
  EXPECT_EQ(people_words(1), "one person");
  EXPECT_EQ(people_words(3), "three people");
  EXPECT_EQ(people_words(85), "85 people");
  EXPECT_EQ(people_words(199), "199 people");
  EXPECT_EQ(people_words(1240), "about 1,200 people");
  EXPECT_EQ(people_words(9990), "about 10,000 people");
}

TEST(NumberWords, TimesSayNothingNearOne) {
  for (const double ratio : {0.8, 1.0, 1.25}) EXPECT_EQ(times_words(ratio), "") << ratio;
  EXPECT_EQ(times_words(0.25), "a quarter as");
  EXPECT_EQ(times_words(0.5), "half as");
  EXPECT_EQ(times_words(1.5), "half again as");
  EXPECT_EQ(times_words(2.1), "twice as");
  EXPECT_EQ(times_words(4.2), "four times as");
  EXPECT_EQ(times_words(40), "more than ten times as");
}

// The words may not be further from the share than the header says.
TEST(NumberWords, SharesStayWithinTheirError) {
  const std::map<std::string, double> meant = {{"hardly any", 0.0},
                                               {"a few", 0.05},
                                               {"about a tenth", 0.1},
                                               {"about a fifth", 0.2},
                                               {"about a quarter", 0.25},
                                               {"about a third", 1 / 3.0},
                                               {"about half", 0.5},
                                               {"about two thirds", 2 / 3.0},
                                               {"about three quarters", 0.75},
                                               {"nearly all", 0.93},
                                               {"all", 1.0}};
  for (int i = 0; i <= 1000; ++i) {
    const double share = i / 1000.0;
    const auto found = meant.find(share_words(share));
    ASSERT_NE(found, meant.end()) << share;
    EXPECT_LT(std::abs(found->second - share), 0.1 + 1e-9) << share;
  }
  EXPECT_EQ(share_words(1.0), "all");
  EXPECT_EQ(share_words(0.99), "nearly all");
}

TEST(NumberWords, SpansAreRoundedToHalves) {
  EXPECT_EQ(span_words(20'000), "20 seconds");
  EXPECT_EQ(span_words(60'000), "a minute");
  EXPECT_EQ(span_words(90'000), "one and a half minutes");
  EXPECT_EQ(span_words(120'000), "two minutes");
  EXPECT_EQ(span_words(3'600'000), "an hour");
  EXPECT_EQ(span_words(9'000'000), "two and a half hours");
  EXPECT_EQ(span_words(11'520'000), "three hours");
}

}  // namespace
}  // namespace crowdline::moments
