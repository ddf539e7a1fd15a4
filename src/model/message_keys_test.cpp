#include "model/message_keys.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "base/hash.h"
#include "model/lexicon_scorer.h"
#include "model/shipped_lexicon_test.h"

namespace crowdline::model {
namespace {

using testing::ElementsAre;

text::Analysis analysis_of(std::string_view text) { return text::analyze(text, {}, text::no_emote_names()); }

MessageKeys keys_of(std::string_view text) {
  static const TermIndex kIndex(shipped_lexicon(), [](const LexiconTerm&) { return true; });
  const text::Analysis analysis = analysis_of(text);
  Hits hits;
  find_hits(analysis, kIndex, tuned_rules(), hits);
  MessageKeys keys;
  find_keys(analysis, hits, keys);
  return keys;
}

std::uint64_t first_key(std::string_view text) {
  const text::Analysis analysis = analysis_of(text);
  return token_key(analysis, analysis.tokens.at(0));
}

TEST(MessageKeys, TokensCountByWhatTheyAre) {
  struct Case {
    const char* left;
    const char* right;
    bool equal;
  };
  for (const auto& [left, right, equal] : std::initializer_list<Case>{
           {"hello", "HELLO", true},                           // words fold
           {"looool", "loool", true},                          // and are squeezed
           {"PogChamp", "pogchamp", false},                    // the shape of an emote keeps its case
           {"KEKW", "kekw", true},                             // capitals alone are no such shape
           {"!!!!", "!!!", true},                              // marks are cut
           {"!", "?", false},                                  // but keep their sign
           {"123456", "98765", true},                          // long numbers are numbers
           {"10", "11", false},                                // short ones are themselves
           {"@somebody hi", "@else hi", true},                 // names are never keys
           {"https://a.example/b", "http://c.example", true},  // nor are addresses
           {"!song", "!uptime", true},                         // commands
       }) {
    EXPECT_EQ(first_key(left) == first_key(right), equal) << left << " " << right;
  }
}

TEST(MessageKeys, EachTokenCountsOnceAndPairsAreOfNeighboursInThatList) {
  EXPECT_EQ(keys_of("so so so good"), keys_of("so good"));
  const std::uint64_t so = hash64("so");
  const std::uint64_t good = hash64("good");
  EXPECT_THAT(keys_of("so good")[0], ElementsAre(token_place(so), token_place(good)));
  EXPECT_THAT(keys_of("so good")[1],
              ElementsAre(pair_place(kMessageBegin, so), pair_place(so, good), pair_place(good, kMessageEnd)));
}

TEST(MessageKeys, OrderMattersInPairsOnly) {
  const MessageKeys one = keys_of("not good");
  MessageKeys other = keys_of("good not");
  EXPECT_NE(one[1], other[1]);
  std::ranges::reverse(other[0]);
  EXPECT_EQ(one[0], other[0]);
}

TEST(MessageKeys, MeaningsStandForAllTermsOfTheirKind) {
  const auto shared = [](const MessageKeys& one, const MessageKeys& other) {
    return std::ranges::count_if(
        one[3], [&](std::uint32_t place) { return std::ranges::find(other[3], place) != other[3].end(); });
  };
  EXPECT_GT(shared(keys_of("table LUL"), keys_of("window KEKW")), 0);  // laughter at the end of a message
  EXPECT_EQ(shared(keys_of("table Sadge"), keys_of("window KEKW")), 0);
  EXPECT_TRUE(keys_of("table window")[3].empty());
}

TEST(MessageKeys, GramsAreOfCodePointsWithinTheEdgesOfTheWord) {
  EXPECT_EQ(gram_places("ab").size(), 6U);                // <a ab b> <ab ab> <ab>
  EXPECT_EQ(gram_places("\xC3\xA4\xC3\xB6").size(), 6U);  // two umlauts, four bytes
}

TEST(MessageKeys, WordsWithACommonPartShareGrams) {
  const GramPlaces one = gram_places("mossylove");
  const GramPlaces other = gram_places("pixllove");
  const std::set<std::uint32_t> shared(one.begin(), one.end());
  const auto common = std::ranges::count_if(other, [&](std::uint32_t place) { return shared.contains(place); });
  EXPECT_EQ(common, 10);  // 2- to 5-grams of "love>"
}

TEST(MessageKeys, LongWordsAreCutAndLongMessagesToo) {
  EXPECT_EQ(gram_places(std::string(4000, 'a')).size(), kMostGrams);
  std::string words;
  for (int i = 0; i < 300; ++i)
    words += "w" + std::string(1, static_cast<char>('a' + i % 26)) + std::to_string(i) + " ";
  EXPECT_EQ(keys_of(words)[0].size(), kMostTokens);
}

TEST(MessageKeys, PlacesLieInTheirGroup) {
  const MessageKeys keys = keys_of("Gr\xC3\xBC\xC3\x9F Gott to all of you PogChamp :) \xF0\x9F\x98\x82 12 !!!");
  for (std::size_t group = 0; group < kKeyGroups; ++group) {
    ASSERT_FALSE(keys[group].empty());
    for (const std::uint32_t place : keys[group]) {
      EXPECT_GE(place, kGroupBegin[group]);
      EXPECT_LT(place, kGroupBegin[group] + kGroupSize[group]);
    }
  }
}

TEST(MessageKeys, NothingComesFromNothing) {
  for (const auto& group : keys_of("")) EXPECT_TRUE(group.empty());
}

}  // namespace
}  // namespace crowdline::model
