#include "evaluation/text_claims.h"

#include <gtest/gtest.h>

namespace crowdline::evaluation {
namespace {

struct Case {
  const char* text;
  Unit unit;
  double inside, outside;
};

TEST(Quantities, AreReadFromWordsAndDigits) {
  const Case cases[] = {
      {"six people write", Unit::kPeople, 6, 7},
      {"Twelve ask", Unit::kPeople, 12, 11},
      {"from 85 people", Unit::kPeople, 85, 86},
      {"one person writes", Unit::kPeople, 1, 2},
      {"about 1,200 people", Unit::kPeople, 1180, 1290},
      {"nine messages", Unit::kMessages, 9, 8},
      {"about a third of the people", Unit::kPeopleShare, 0.35, 0.45},
      {"two thirds of the messages", Unit::kMessageShare, 0.66, 0.5},
      {"half of chat", Unit::kPeopleShare, 0.5, 0.3},
      {"nearly all of the messages", Unit::kMessageShare, 0.9, 0.8},
      {"most of chat", Unit::kPeopleShare, 0.6, 0.4},
      {"a fifth of the people", Unit::kPeopleShare, 0.2, 0.3},
      {"twice as busy as usual", Unit::kRate, 2, 3},
      {"four times as busy", Unit::kRate, 4.2, 5},
      {"more than ten times as busy", Unit::kRate, 30, 9},
      {"half as busy", Unit::kRate, 0.5, 0.9},
      {"half again as many messages", Unit::kRate, 1.5, 2},
      {"for two minutes", Unit::kSeconds, 120, 60},
      {"two and a half hours", Unit::kSeconds, 9000, 3600},
  };
  for (const Case& one : cases) {
    const auto found = quantities_in(pieces_of(one.text));
    ASSERT_EQ(found.size(), 1U) << one.text;
    EXPECT_EQ(found[0].unit, one.unit) << one.text;
    EXPECT_TRUE(found[0].low <= one.inside && one.inside <= found[0].high) << one.text;
    EXPECT_FALSE(found[0].low <= one.outside && one.outside <= found[0].high) << one.text;
  }
}

TEST(Quantities, VagueWordsAndQuotesAreNone) {
  for (const char* text : {"no one subject stands out", "several people and some more", "they say \"two more\"",
                           "one of them", "all in all", "a few people"})
    EXPECT_TRUE(quantities_in(pieces_of(text)).empty()) << text;
}

TEST(Quotes, AndNames) {
  const auto pieces = pieces_of("Five people post \"not like this\" and monkaS, others KEKW or Clap.");
  EXPECT_EQ(quotes_in(pieces), std::vector<std::string>{"not like this"});
  EXPECT_EQ(emote_like_words(pieces), (std::vector<std::string>{"monkaS", "KEKW"}));
}

TEST(Mood, IsToldBesideTheWord) {
  EXPECT_EQ(mood_told(pieces_of("The mood is sour.")), -1);
  EXPECT_EQ(mood_told(pieces_of("In a cheerful mood, chat writes.")), 1);
  EXPECT_EQ(mood_told(pieces_of("The mood is mixed.")), 2);
  EXPECT_EQ(mood_told(pieces_of("A good game.")), std::nullopt);
}

}  // namespace
}  // namespace crowdline::evaluation
