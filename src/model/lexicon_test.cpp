#include "model/lexicon.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/shipped_lexicon_test.h"

namespace crowdline::model {
namespace {

constexpr std::string_view kHeader = "term\tkind\tpolarity\temotion\ttoxicity\tconfidence\tdefinition\n";

Result<Lexicon> parse(std::string lines) {
  const std::string table = std::string(kHeader) + lines;
  const std::array<std::string_view, 1> tables{table};
  return Lexicon::parse(tables);
}

TEST(Lexicon, FindsTermsExactly) {
  const auto lexicon =
      parse("KEKW\temote\t0.5\tamusement\t0\t3\tlaughs\r\nso sad\tphrase\t-0.5\tsadness\t0\t2\tvery sad\n");
  ASSERT_TRUE(lexicon.has_value());
  ASSERT_NE(lexicon->find("KEKW"), nullptr);
  EXPECT_FLOAT_EQ(lexicon->find("KEKW")->polarity, 0.5F);
  EXPECT_EQ(lexicon->find("KEKW")->definition, "laughs");
  EXPECT_EQ(lexicon->find("so sad")->emotion, Emotion::kSadness);
  EXPECT_EQ(lexicon->find("kekw"), nullptr);
  EXPECT_EQ(lexicon->find(""), nullptr);
  EXPECT_EQ(Lexicon().find("KEKW"), nullptr);
}

TEST(Lexicon, SaysWhichLineIsWrongAndWhy) {
  const std::pair<const char*, const char*> cases[] = {
      {"a\tword\t0\tnone\t0\t3\n", "seven columns"},
      {"a\tword\t0\tnone\t0\t3\tx\ty\n", "seven columns"},
      {"a\tword\t1.5\tnone\t0\t3\tx\n", "polarity"},
      {"a\tword\tx\tnone\t0\t3\tx\n", "polarity"},
      {"a\tword\t0\tjoy\t0\t3\tx\n", "emotion"},
      {"a\tword\t0\tnone\t3\t3\tx\n", "toxicity"},
      {"a\tword\t0\tnone\t0\t0\tx\n", "confidence"},
      {"\tword\t0\tnone\t0\t3\tx\n", "term is empty"},
      {"a\t\t0\tnone\t0\t3\tx\n", "kind is empty"},
      {"a\tword\t0\tnone\t0\t3\tx\na\tslang\t0\tnone\t0\t3\tx\n", "twice"},
  };
  for (const auto& [lines, what] : cases) {
    const auto lexicon = parse(lines);
    ASSERT_FALSE(lexicon.has_value()) << lines;
    EXPECT_EQ(lexicon.error().code, ErrorCode::kNotUnderstood);
    EXPECT_THAT(lexicon.error().sentence(), ::testing::HasSubstr(what));
  }
  EXPECT_THAT(parse("ok\tword\t0\tnone\t0\t3\tx\nbad\n").error().what, ::testing::HasSubstr("line 3"));
}

TEST(Lexicon, AnotherHeaderIsRefused) {
  const std::array<std::string_view, 1> tables{"word\tscore\n"};
  EXPECT_FALSE(Lexicon::parse(tables).has_value());
}

TEST(Lexicon, VersionFollowsTheTables) {
  const auto one = parse("a\tword\t0\tnone\t0\t3\tx\n");
  const auto same = parse("a\tword\t0\tnone\t0\t3\tx\n");
  const auto other = parse("a\tword\t0.1\tnone\t0\t3\tx\n");
  EXPECT_EQ(one->version().size(), 12u);
  EXPECT_EQ(one->version(), same->version());
  EXPECT_NE(one->version(), other->version());
}

TEST(Lexicon, TheShippedTablesHold) {
  const Lexicon& lexicon = shipped_lexicon();
  EXPECT_GT(lexicon.terms().size(), 3600u);
  for (const LexiconTerm& term : lexicon.terms()) {
    ASSERT_EQ(lexicon.find(term.term), &term);
    EXPECT_FALSE(term.definition.empty()) << term.term;
  }
}

}  // namespace
}  // namespace crowdline::model
