#include "training/labelled_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crowdline::training {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr const char* kLabels =
    "id\tsource\tstream\trow\toffset_s\ttext\temotes\tdraw\tsplit\tsentiment\temotion\temotion_2\ttoxicity\tquestion\t"
    "confidence\tpasses\n"
    "p1\tarchive\t77\t12\t3\tgoose time GooseHype "
    "GooseHype\tGooseHype|GooseHype\tenriched\ttrain\t1\thype\tamusement\t0\t0\t3\tagreed\n"
    "p2\tarchive\t78\t5\t9\twho took my hat\t\trandom\ttest\t0\tnone\t\t1\t1\t1\tadjudicated\n";

TEST(LabelledTable, ReadsAllColumns) {
  const auto rows = parse_labelled(kLabels, "labels");
  ASSERT_TRUE(rows) << rows.error().sentence();
  ASSERT_EQ(rows->size(), 2U);
  const LabelledMessage& first = rows->front();
  EXPECT_EQ(first.text, "goose time GooseHype GooseHype");
  EXPECT_THAT(first.emotes, ElementsAre("GooseHype"));
  EXPECT_EQ(first.source, "archive");
  EXPECT_EQ(first.stream, "77");
  EXPECT_EQ(first.row, 12U);
  EXPECT_FALSE(first.random_draw);
  EXPECT_FALSE(first.test);
  EXPECT_EQ(first.sentiment, 1);
  EXPECT_EQ(first.emotion, model::Emotion::kHype);
  EXPECT_EQ(first.other_emotion, model::Emotion::kAmusement);
  EXPECT_EQ(first.confidence, 3);
  const LabelledMessage& second = rows->back();
  EXPECT_TRUE(second.random_draw);
  EXPECT_TRUE(second.test);
  EXPECT_TRUE(second.question);
  EXPECT_EQ(second.toxicity, 1);
  EXPECT_EQ(second.other_emotion, model::Emotion::kNone);  // the annotations agree
}

TEST(LabelledTable, TablesOfOurOwnWritingAreCutIntoScenes) {
  std::string table = "text\tsentiment\temotion\ttoxicity\tquestion\n";
  for (int i = 0; i < 120; ++i) table += "hi\t0\tnone\t0\t0\n";
  const auto rows = parse_labelled(table, "own");
  ASSERT_TRUE(rows) << rows.error().sentence();
  EXPECT_EQ(rows->at(0).stream, rows->at(48).stream);
  EXPECT_NE(rows->at(0).stream, rows->at(50).stream);
  EXPECT_EQ(rows->at(0).source, "own");
  EXPECT_EQ(rows->at(7).row, 8U);
}

TEST(LabelledTable, NamesTheLineThatIsWrong) {
  const std::string head = "text\tsentiment\temotion\ttoxicity\tquestion\nfine\t0\tnone\t0\t0\n";
  const struct Case {
    std::string table;
    const char* says;
  } cases[] = {
      {"", "no column text"},
      {"text\tsentiment\n", "no column emotion"},
      {head + "hm\t2\tnone\t0\t0\n", "line 3 of own: sentiment is not a whole number from -1 to 1"},
      {head + "hm\t\tnone\t0\t0\n", "line 3 of own: sentiment"},
      {head + "hm\t0\tglee\t0\t0\n", "line 3 of own: emotion is not the name of an emotion"},
      {head + "hm\t0\tnone\t0x\t0\n", "line 3 of own: toxicity"},
      {head + "hm\t0\tnone\t0\n", "line 3 of own: question"},
  };
  for (const Case& one : cases) {
    const auto rows = parse_labelled(one.table, "own");
    ASSERT_FALSE(rows) << one.says;
    EXPECT_EQ(rows.error().code, ErrorCode::kNotUnderstood);
    EXPECT_THAT(rows.error().sentence(), HasSubstr(one.says));
  }
}

TEST(PartOf, IsTheSameEverywhereAndEven) {
  EXPECT_EQ(part_of("1871589874", 5), part_of("1871589874", 5));
  std::array<int, 5> counts{};
  for (int i = 0; i < 5000; ++i) ++counts[part_of(std::to_string(900'000'000 + i * 7919), 5)];
  for (const int count : counts) EXPECT_NEAR(count, 1000, 150);
}

}  // namespace
}  // namespace crowdline::training
