#include "store/search_query.h"

#include <gtest/gtest.h>

namespace crowdline::store {
namespace {

TEST(SearchQuery, QuotesEveryWord) {
  EXPECT_EQ(fts_query("clutch win"), R"("clutch"* AND "win"*)");
  EXPECT_EQ(fts_query("  one\ttwo\n"), R"("one"* AND "two"*)");
  EXPECT_EQ(fts_query("日本語"), R"("日本語"*)");
}

TEST(SearchQuery, OperatorsAreWords) {
  EXPECT_EQ(fts_query("a OR b"), R"("a"* AND "OR"* AND "b"*)");
  EXPECT_EQ(fts_query("say \"no\" NEAR(x)"), R"x("say"* AND """no"""* AND "NEAR(x)"*)x");
  EXPECT_EQ(fts_query("title:x ^y z*"), R"("title:x"* AND "^y"* AND "z*"*)");
}

TEST(SearchQuery, LeavesOutWhatHasNoLetters) {
  EXPECT_EQ(fts_query(""), "");
  EXPECT_EQ(fts_query("!!! -- \" '"), "");
  EXPECT_EQ(fts_query("gg !!!"), R"("gg"*)");
}

TEST(SearchQuery, NulEndsNoQuery) {
  using std::string_literals::operator""s;
  EXPECT_EQ(fts_query("a\0b"s), R"("a"* AND "b"*)");
}

TEST(SearchQuery, SynonymsWillDoAsWell) {
  const std::vector<SearchWord> words = {{.text = "KEKW", .synonyms = {"laughing", "\"so\""}}, {.text = "boss"}};
  EXPECT_EQ(fts_query(words), R"(("KEKW"* OR "laughing"* OR """so"""*) AND "boss"*)");
}

TEST(SearchQuery, IsBoundedAndCutsAtACodePoint) {
  std::string many;
  for (int i = 0; i < 100; ++i) many += "w ";
  EXPECT_EQ(fts_query(many).size(), 16 * 4 + 15 * 5u);
  std::string umlauts = "x";
  for (int i = 0; i < 300; ++i) umlauts += "ä";
  EXPECT_EQ(fts_query(umlauts).size(), 511 + 3u);
}

}  // namespace
}  // namespace crowdline::store
