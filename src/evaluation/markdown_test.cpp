#include "evaluation/markdown.h"

#include <gtest/gtest.h>

namespace crowdline::evaluation {
namespace {

TEST(Markdown, TableFillsMissingCellsAndEscapes) {
  MarkdownTable table({"a", "b"});
  table.row({"x|y"});
  table.row({"1", "2"});
  EXPECT_EQ(table.text(), "| a | b |\n|---|--:|\n| x\\|y |  |\n| 1 | 2 |\n");
}

TEST(Markdown, Figures) {
  EXPECT_EQ(percent(0.7714), "77.1");
  EXPECT_EQ(percent(1.0), "100.0");
  EXPECT_EQ(percent(Estimate{0.771, 0.749, 0.792}), "77.1 (74.9-79.2)");
  EXPECT_EQ(points(Estimate{0.182, 0.141, 0.22}), "+18.2 (+14.1 to +22.0)");
  EXPECT_EQ(points(Estimate{-0.01, -0.02, 0}), "-1.0 (-2.0 to +0.0)");
  EXPECT_EQ(points(Estimate{-0.0001, 0, 0}), "+0.0 (+0.0 to +0.0)") << "no minus nought";
  EXPECT_EQ(thousandths(0.0314), ".031");
  EXPECT_EQ(thousandths(1.0), "1.000");
}

}  // namespace
}  // namespace crowdline::evaluation
