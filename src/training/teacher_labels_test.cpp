#include "training/teacher_labels.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crowdline::training {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(TeacherLabels, ReadsRowsByStream) {
  const auto labels = parse_teacher_labels(
      "crowdline teacher labels 1\n# 17\n3 0O000000000000\n2 ?0000000000001\n# 18\n1 00000000000000\n");
  ASSERT_TRUE(labels) << labels.error().sentence();
  ASSERT_EQ(labels->size(), 2U);
  const auto& rows = labels->at("17");
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].row, 3U);
  EXPECT_EQ(rows[1].row, 5U);
  EXPECT_THAT(rows[0].score.sentiment, ElementsAre(0.0F, 0.0F, 1.0F));
  EXPECT_FLOAT_EQ(rows[1].score.sentiment[0], 15.0F / 31);
  EXPECT_FLOAT_EQ(rows[1].score.sentiment[1], 16.0F / 31);
  EXPECT_FLOAT_EQ(rows[1].score.question, 1.0F / 31);
  EXPECT_EQ(rows[0].score.emotion_label(), model::Emotion::kNone);
  EXPECT_EQ(rows[0].score.toxicity_label(), 0);
}

TEST(TeacherLabels, HeadsThatRoundingTookOverOneAreScaled) {
  const auto labels = parse_teacher_labels("crowdline teacher labels 1\n# 1\n1 OO000000000000\n");
  ASSERT_TRUE(labels);
  EXPECT_THAT(labels->at("1")[0].score.sentiment, ElementsAre(0.5F, 0.0F, 0.5F));
}

TEST(TeacherLabels, NamesTheDamagedLine) {
  EXPECT_THAT(parse_teacher_labels("something else\n").error().sentence(), HasSubstr("no teacher's labels"));
  for (const char* line :
       {"1 0000", "0 00000000000000", "x 00000000000000", "1 0000000000000p", "1", "1 00000000000000 "}) {
    const auto labels = parse_teacher_labels("crowdline teacher labels 1\n# 1\n" + std::string(line) + "\n");
    ASSERT_FALSE(labels) << line;
    EXPECT_THAT(labels.error().sentence(), HasSubstr("line 3"));
  }
  EXPECT_FALSE(parse_teacher_labels("crowdline teacher labels 1\n1 00000000000000\n"));  // of no stream
}

TEST(TeacherLabels, AreJoinedToTheTextByRow) {
  const std::string chat =
      "offset_s\tauthor\tbadges\ttext\temotes\n0\tu1\t\thello\t\n3\tu2\t\tLUL LUL Kappa\tLUL|LUL|Kappa\n";
  TeacherRow row{.row = 2};
  row.score.question = 0.5F;
  const auto messages = join_teacher(chat, {row});
  ASSERT_TRUE(messages) << messages.error().sentence();
  ASSERT_EQ(messages->size(), 1U);
  EXPECT_EQ(messages->front().text, "LUL LUL Kappa");
  EXPECT_THAT(messages->front().emotes, ElementsAre("Kappa", "LUL"));
  EXPECT_FLOAT_EQ(messages->front().teacher.question, 0.5F);
  EXPECT_FALSE(join_teacher(chat, {TeacherRow{.row = 3}}));
  EXPECT_FALSE(join_teacher("offset_s\ttext\n1\thi\n", {TeacherRow{.row = 1}}));
}

}  // namespace
}  // namespace crowdline::training
