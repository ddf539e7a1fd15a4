#include "api/parameters.h"

#include <gtest/gtest.h>

namespace crowdline::api {
namespace {

net::Target target(std::string_view query) { return net::parse_target("/a?" + std::string(query)).value(); }

TEST(IntegerParameter, TakesWholeNumbersWithinBounds) {
  EXPECT_EQ(integer_parameter(target("n=12"), "n").value(), 12);
  EXPECT_EQ(integer_parameter(target("n=-12"), "n").value(), -12);
  EXPECT_EQ(integer_parameter(target("m=12"), "n").value(), std::nullopt);
  for (const auto* bad :
       {"n=", "n=1.0", "n=1e3", "n=abc", "n=12a", "n=+1", "n=%201", "n=99999999999999999999", "n=1&n=2", "n=null"}) {
    EXPECT_FALSE(integer_parameter(target(bad), "n")) << bad;
  }
  EXPECT_FALSE(integer_parameter(target("n=0"), "n", 1, 5));
  EXPECT_FALSE(integer_parameter(target("n=6"), "n", 1, 5));
}

TEST(BooleanParameter, TakesTrueAndFalseOnly) {
  EXPECT_EQ(boolean_parameter(target("b=true"), "b").value(), true);
  EXPECT_EQ(boolean_parameter(target("b=false"), "b").value(), false);
  EXPECT_EQ(boolean_parameter(target(""), "b").value(), std::nullopt);
  EXPECT_FALSE(boolean_parameter(target("b=1"), "b"));
  EXPECT_FALSE(boolean_parameter(target("b"), "b"));
}

TEST(TextAndChoice, AreBounded) {
  EXPECT_EQ(text_parameter(target("q=big+win"), "q", 7).value(), "big win");
  EXPECT_FALSE(text_parameter(target("q=big+wins"), "q", 7));
  EXPECT_TRUE(text_parameter(target("q=%C3%A9%F0%9F%92%A5"), "q", 2));  // characters, not bytes
  EXPECT_EQ(choice_parameter(target("l=window"), "l", {"window", "stream"}).value(), "window");
  EXPECT_EQ(choice_parameter(target(""), "l", {"window"}).value(), "");
  EXPECT_FALSE(choice_parameter(target("l="), "l", {"window"}));
  EXPECT_FALSE(choice_parameter(target("l=WINDOW"), "l", {"window"}));
}

TEST(TimeRange, ReachesFarWhereNothingIsSaid) {
  EXPECT_EQ(time_range(target("from_ms=5"))->from_ms, 5);
  EXPECT_EQ(time_range(target("from_ms=5"))->to_ms, kMaxInteger);
  EXPECT_EQ(time_range(target("from_ms=5&to_ms=5"))->from_ms, kMaxInteger);
  EXPECT_FALSE(time_range(target("to_ms=x")));
}

}  // namespace
}  // namespace crowdline::api
