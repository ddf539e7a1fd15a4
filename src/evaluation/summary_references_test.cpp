#include "evaluation/summary_references.h"

#include <gtest/gtest.h>

#include "evaluation/retrieval.h"
#include "evaluation/summary_style.h"

namespace crowdline::evaluation {
namespace {

constexpr const char* kLine =
    R"({"window":"d0","stream":"s","start_s":60,"end_s":180,"messages":9,"writers":[)"
    R"({"title":"T","summary":"S","mood":"mixed","emotion":"hype","topics":[{"name":"a","any_of":["Soup","\"this\""],"messages":6},)"
    R"({"name":"b","any_of":["frog"],"messages":2}],"questions":[]},)"
    R"({"title":"U","summary":"V","mood":"positive","emotion":"hype","topics":[{"name":"b","any_of":["frog"],"messages":3}],"questions":[]}]})";

TEST(References, CoverageIsTheMeanOfBothWriters) {
  const auto references = parse_references(std::string(kLine) + "\n\n");
  ASSERT_TRUE(references.has_value());
  const ReferenceWindow& window = references->at(0);
  EXPECT_EQ(window.start_ms, 60'000);
  EXPECT_EQ(window.end_ms, 180'000);
  EXPECT_DOUBLE_EQ(topic_coverage("more SOUP", window), 0.375) << "6 of 8, 0 of 3";
  EXPECT_DOUBLE_EQ(topic_coverage("This", window), 0.375) << "quotation marks around a word do not count";
  EXPECT_DOUBLE_EQ(topic_coverage("frogs", window), 0.625);
  EXPECT_DOUBLE_EQ(topic_coverage("", window), 0);
  EXPECT_TRUE(mood_agrees("positive", window));
  EXPECT_FALSE(mood_agrees("negative", window));
}

TEST(References, BrokenLinesAreNamed) {
  const auto broken = parse_references(std::string(kLine) + "\n{\"window\":1}\n");
  ASSERT_FALSE(broken.has_value());
  EXPECT_NE(broken.error().what.find("line 2"), std::string::npos) << broken.error().what;
}

TEST(Retrieval, TheWindowWithTheRareWordComesFirst) {
  const WindowIndex index({{"soup", "lol", "lol"}, {"frog", "lol"}, {"lol", "wow"}});
  EXPECT_EQ(index.rank_of(1, "many say \"frog\" and lol"), 0U);
  EXPECT_EQ(index.rank_of(0, "many say frog"), 2U);
  EXPECT_EQ(index.rank_of(0, "nothing"), 2U) << "a tie is not first";
}

TEST(Style, CountsWordsSentencesAndLists) {
  const Style plain = style_of("Five people say \"soup. now\", and three bring up frogs. The mood is good.");
  EXPECT_EQ(plain.words, 14U);
  EXPECT_EQ(plain.sentences, 2U);
  EXPECT_LE(plain.list, 3U);
  EXPECT_FALSE(plain.raw_number);
  EXPECT_EQ(style_of("Chat talks about soup, frogs, lemons and rope.").list, 4U);
  EXPECT_EQ(style_of("soup, frogs, lemons, rope").list, 4U);
  EXPECT_LE(style_of("Chat talks about soup, frogs and rope.").list, 3U);
  EXPECT_TRUE(style_of("8 people write.").raw_number);
  EXPECT_TRUE(style_of("1,240 people write.").raw_number);
  EXPECT_FALSE(style_of("About 1,200 people write, 85 messages.").raw_number);
}

TEST(Style, TemplatesAreEqualWithOtherWords) {
  EXPECT_EQ(template_of("Five people say \"soup\" and more."),
            template_of("About a third of the people say \"frog\" and more."));
  EXPECT_NE(template_of("Five people say \"soup\"."), template_of("Small talk among five people."));
}

}  // namespace
}  // namespace crowdline::evaluation
