#include "evaluation/figures.h"

#include <gtest/gtest.h>

namespace crowdline::evaluation {
namespace {

// Labels a a a b b c, answers a a b b c c: 4 of 6 right; F1 of a = 4/5, of b = 2/4, of c = 2/3.
Decisions six() { return {.classes = 3, .labelled = {0, 0, 0, 1, 1, 2}, .decided = {0, 0, 1, 1, 2, 2}}; }

TEST(Figures, Accuracy) {
  EXPECT_DOUBLE_EQ(value_of(accuracy(six()), 6), 4.0 / 6);
  EXPECT_DOUBLE_EQ(value_of(accuracy({.classes = 3}), 0), 0);
}

TEST(Figures, F1OfAClass) {
  EXPECT_DOUBLE_EQ(value_of(f1_of(six(), 0), 6), 4.0 / 5);
  EXPECT_DOUBLE_EQ(value_of(f1_of(six(), 1), 6), 1.0 / 2);
  EXPECT_DOUBLE_EQ(value_of(f1_of(six(), 2), 6), 2.0 / 3);
  EXPECT_DOUBLE_EQ(value_of(f1_of(six(), 7), 6), 0) << "a class that occurs nowhere";
}

TEST(Figures, MacroF1IsTheMeanOfTheClassesThatOccur) {
  EXPECT_DOUBLE_EQ(value_of(macro_f1(six()), 6), (4.0 / 5 + 1.0 / 2 + 2.0 / 3) / 3);
  EXPECT_DOUBLE_EQ(value_of(macro_f1({.classes = 3, .labelled = {0, 0}, .decided = {0, 2}}), 2), (2.0 / 3 + 0) / 2);
}

TEST(Figures, WeightsCountRowsAsOftenAsTheySay) {
  const std::vector<std::uint32_t> weights{3, 0, 0, 0, 1, 0};  // three hits of a, one b taken for c
  EXPECT_DOUBLE_EQ(accuracy(six())(weights), 3.0 / 4);
  EXPECT_DOUBLE_EQ(macro_f1(six())(weights), (1.0 + 0 + 0) / 3);
}

TEST(Figures, AveragePrecision) {
  // In order of belief: yes, no, yes, no: precision 1 at recall 1/2, 2/3 at recall 1.
  const Beliefs rows{.belief = {0.1F, 0.9F, 0.5F, 0.7F}, .holds = {0, 1, 1, 0}};
  EXPECT_DOUBLE_EQ(value_of(average_precision(rows), 4), 0.5 * 1 + 0.5 * 2.0 / 3);
}

TEST(Figures, AveragePrecisionOfEqualBeliefsDoesNotDependOnTheirOrder) {
  const Beliefs first{.belief = {0.5F, 0.5F}, .holds = {1, 0}};
  const Beliefs last{.belief = {0.5F, 0.5F}, .holds = {0, 1}};
  EXPECT_DOUBLE_EQ(value_of(average_precision(first), 2), 0.5);
  EXPECT_DOUBLE_EQ(value_of(average_precision(last), 2), 0.5);
}

TEST(Figures, AveragePrecisionWithoutARowThatHoldsIsNought) {
  EXPECT_DOUBLE_EQ(value_of(average_precision({.belief = {0.5F}, .holds = {0}}), 1), 0);
}

TEST(Figures, CalibrationError) {
  // Bin of .95: belief .95, all hold, so .05 off for two rows; bin of .35: none hold, .35 off for two rows.
  const Beliefs rows{.belief = {0.95F, 0.95F, 0.35F, 0.35F}, .holds = {1, 1, 0, 0}};
  EXPECT_NEAR(value_of(calibration_error(rows), 4), (0.05 + 0.35) / 2, 1e-7);
}

TEST(Figures, CalibrationErrorsOfOneBinCancelOut) {
  const Beliefs rows{.belief = {0.5F, 0.5F}, .holds = {1, 0}};
  EXPECT_NEAR(value_of(calibration_error(rows), 2), 0, 1e-7);
}

TEST(Figures, BeliefsAtBothEndsHaveABin) {
  const auto bins = calibration_bins({.belief = {0.0F, 1.0F}, .holds = {0, 1}});
  EXPECT_EQ(bins.front().rows, 1);
  EXPECT_EQ(bins.back().rows, 1);
  EXPECT_DOUBLE_EQ(bins.back().belief, 1);
  EXPECT_DOUBLE_EQ(bins.back().holds, 1);
}

TEST(Figures, ConfusionCountsLabelsByAnswers) {
  EXPECT_EQ(confusion_of(six()), (Confusion{{2, 1, 0}, {0, 1, 1}, {0, 0, 1}}));
}

TEST(Figures, DifferenceIsOfTheSameRows) {
  Decisions worse = six();
  worse.decided[0] = 2;
  EXPECT_DOUBLE_EQ(value_of(difference(accuracy(six()), accuracy(worse)), 6), 1.0 / 6);
}

}  // namespace
}  // namespace crowdline::evaluation
