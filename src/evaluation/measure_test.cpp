#include "evaluation/measure.h"

#include <gtest/gtest.h>

#include "evaluation/labelled_fixture_test.h"

namespace crowdline::evaluation {
namespace {

using model::Emotion;

double value(Measure measure, Messages messages, const System& system) {
  return value_of(*figure_of(measure, messages, system), messages.size());
}

constexpr std::array kHigherIsBetter{Measure::kAccuracy,        Measure::kMacroF1,         Measure::kNegativeF1,
                                     Measure::kNeutralF1,       Measure::kPositiveF1,      Measure::kEmotionF1,
                                     Measure::kEmotionEitherF1, Measure::kEmotionAccuracy, Measure::kToxicityPrecision,
                                     Measure::kToxicityF1,      Measure::kQuestionF1};
constexpr std::array kLowerIsBetter{Measure::kSentimentError, Measure::kEmotionError, Measure::kToxicityError,
                                    Measure::kQuestionError};

TEST(Measure, WhoIsAlwaysRightHasAllOfIt) {
  const auto messages = mixed_messages(240);
  const System right = system_of("right", messages, 0);
  for (const Measure measure : kHigherIsBetter)
    EXPECT_DOUBLE_EQ(value(measure, messages, right), 1) << name_of(measure);
  for (const Measure measure : kLowerIsBetter)
    EXPECT_NEAR(value(measure, messages, right), 0.1, 1e-6) << name_of(measure) << ": 90 % sure, always right";
}

TEST(Measure, CorruptedAnswersLowerEachMeasure) {
  const auto messages = mixed_messages(240);
  const System right = system_of("right", messages, 0);
  double before = 1;
  for (const std::size_t wrong_each : {11, 4, 2}) {
    const System corrupted = system_of("corrupted", messages, wrong_each);
    for (const Measure measure : kHigherIsBetter)
      EXPECT_LT(value(measure, messages, corrupted), value(measure, messages, right)) << name_of(measure);
    EXPECT_LT(value(Measure::kAccuracy, messages, corrupted), before);
    before = value(Measure::kAccuracy, messages, corrupted);
  }
  const System half = system_of("half", messages, 2);
  for (const Measure measure : kLowerIsBetter)
    EXPECT_GT(value(measure, messages, half), value(measure, messages, right)) << name_of(measure);
}

TEST(Measure, EitherAnnotationCountsOnlyInItsOwnColumn) {
  std::vector<training::LabelledMessage> messages{message(0, Emotion::kHype, 0, false),
                                                  message(0, Emotion::kNone, 0, false)};
  messages[0].other_emotion = Emotion::kAmusement;
  System system{.name = "other"};
  system.scores = {right_score(message(0, Emotion::kAmusement, 0, false)), right_score(messages[1])};
  EXPECT_DOUBLE_EQ(value(Measure::kEmotionAccuracy, messages, system), 0.5);
  EXPECT_DOUBLE_EQ(value(Measure::kEmotionF1, messages, system), 1.0 / 3) << "hype, amusement and none";
  EXPECT_DOUBLE_EQ(value(Measure::kEmotionEitherF1, messages, system), 1) << "amusement and none";
}

TEST(Measure, ToxicityCountsFromRudeOn) {
  const std::vector<training::LabelledMessage> messages{
      message(0, Emotion::kNone, 1, false), message(0, Emotion::kNone, 2, false), message(0, Emotion::kNone, 0, false)};
  System system{.name = "swaps the grades"};
  system.scores = {right_score(messages[1]), right_score(messages[0]), right_score(messages[2])};
  EXPECT_DOUBLE_EQ(value(Measure::kToxicityF1, messages, system), 1);
}

TEST(Measure, WhatASystemLacksHasNoFigure) {
  const auto messages = mixed_messages(10);
  System system = system_of("sentiment only", messages, 0);
  system.heads = {true, false, false, false};
  system.probabilities = false;
  EXPECT_TRUE(figure_of(Measure::kAccuracy, messages, system));
  EXPECT_FALSE(figure_of(Measure::kSentimentError, messages, system));
  EXPECT_FALSE(figure_of(Measure::kEmotionF1, messages, system));
  EXPECT_FALSE(figure_of(Measure::kToxicityPrecision, messages, system));
}

TEST(Measure, SharesArePercentAndCalibrationIsNot) {
  EXPECT_EQ(text_of(Measure::kAccuracy, {.value = 0.5, .low = 0.4, .high = 0.6}), "50.0 (40.0-60.0)");
  EXPECT_EQ(text_of(Measure::kEmotionError, {.value = 0.05, .low = 0.04, .high = 0.06}), ".050 (.040-.060)");
}

}  // namespace
}  // namespace crowdline::evaluation
