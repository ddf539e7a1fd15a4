#include "evaluation/svg.h"

#include <gmock/gmock.h>

#include <array>

#include "evaluation/axis.h"
#include "evaluation/plots.h"

namespace crowdline::evaluation {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Svg, DrawsWithTheFewestDigits) {
  Svg svg(100, 50, "a < b");
  svg.line({1, 2.5}, {3.333333, -0.001}, "grid");
  svg.path(std::array<Point, 2>{Point{0, 0}, Point{10, 20}}, "a");
  svg.box({1, 2}, 3, 4, "b", 0.5);
  svg.text({5, 6}, "x & y", "middle");
  const std::string text = svg.finish();
  EXPECT_THAT(text, HasSubstr("aria-label=\"a &lt; b\""));
  EXPECT_THAT(text, HasSubstr("<line class=\"grid\" x1=\"1\" y1=\"2.5\" x2=\"3.33\" y2=\"0\"/>"));
  EXPECT_THAT(text, HasSubstr("<path class=\"a\" d=\"M0 0L10 20\"/>"));
  EXPECT_THAT(text, HasSubstr("fill-opacity=\"0.5\""));
  EXPECT_THAT(text, HasSubstr(">x &amp; y</text>"));
  EXPECT_TRUE(text.ends_with("</svg>\n"));
}

TEST(Svg, HasColoursForBothSchemes) {
  const std::string text = Svg(10, 10, "").finish();
  EXPECT_THAT(text, HasSubstr("prefers-color-scheme:dark"));
  EXPECT_THAT(text, HasSubstr("class=\"paper\"")) << "its own background";
}

TEST(Axis, PutsValuesBetweenItsEnds) {
  const Axis axis{.from = 10, .to = 20, .begin = 100, .end = 0};
  EXPECT_DOUBLE_EQ(axis.at(10), 100);
  EXPECT_DOUBLE_EQ(axis.at(15), 50);
  EXPECT_DOUBLE_EQ(axis.at(20), 0);
}

TEST(Axis, MarksWholePercents) {
  const auto marks = percent_marks(0.3, 0.5, 10);
  ASSERT_EQ(marks.size(), 3);
  EXPECT_EQ(marks[1].label, "40");
  EXPECT_DOUBLE_EQ(marks[1].value, 0.4);
}

TEST(Plots, ReliabilityDrawsADotForEachBinThatHasRowsEnough) {
  Beliefs own{.belief = std::vector<float>(5, 0.95F), .holds = std::vector<std::uint8_t>(5, 1)};
  own.belief.resize(10, 0.15F);
  own.belief.push_back(0.5F);  // too few for a dot
  own.holds.resize(11);
  const std::string text = reliability_plot(std::array{ReliabilityPanel{"sentiment", own, {}}}, "tuned", "");
  std::size_t dots = 0;
  for (std::size_t at = text.find("<circle"); at != std::string::npos; at = text.find("<circle", at + 1)) ++dots;
  EXPECT_EQ(dots, 3) << "two bins and the key";
}

TEST(Plots, ConfusionShowsCountsAndShares) {
  const std::vector<std::string> classes{"no", "yes"};
  const std::string text = confusion_plot({{3, 1}, {0, 4}}, classes, "title");
  EXPECT_THAT(text, HasSubstr("3 (75 %)"));
  EXPECT_THAT(text, HasSubstr("4 (100 %)"));
}

TEST(Plots, SystemsThatWereNotMeasuredHaveNoDot) {
  const std::vector<std::string> sets{"own"};
  const std::vector<SystemRow> rows{{"measured", {{true, {0.5, 0.4, 0.6}}}}, {"not", {{false, {}}}}};
  const std::string text = systems_plot(rows, sets, "accuracy");
  std::size_t dots = 0;
  for (std::size_t at = text.find("<circle"); at != std::string::npos; at = text.find("<circle", at + 1)) ++dots;
  EXPECT_EQ(dots, 2) << "one value and the key";
}

TEST(Plots, CurvesOfTheSameValuesAreTheSameBytes) {
  const std::vector<Curve> curves{{"whole", {{5, 1, 10, 0.6, 0.5}, {100, 20, 200, 0.8, 0.7}}}};
  EXPECT_EQ(learning_curve_plot(curves), learning_curve_plot(curves));
  EXPECT_THAT(learning_curve_plot(curves), Not(HasSubstr("nan")));
}

}  // namespace
}  // namespace crowdline::evaluation
