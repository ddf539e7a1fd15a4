#include "summary/inflections.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "summary/claim_words.h"

namespace crowdline::summary {
namespace {

using testing::Contains;

TEST(InflectionsTest, FormsAreThoseOfTheLanguage) {
  EXPECT_THAT(inflected("en", "drop", "2"), Contains("dropping"));
  EXPECT_THAT(inflected("de", "frag", "en"), Contains("gefragt"));
  EXPECT_THAT(inflected("es", "opin", "ar"), Contains("opinaron"));
  EXPECT_THAT(inflected("pt", "coment", "ar"), Contains("comentando"));
  EXPECT_THAT(inflected("fr", "parta", "ger"), Contains("partageant"));
  EXPECT_THAT(inflected("ja", "書", "ku"), Contains("書いています"));
  EXPECT_THROW(inflected("en", "talk", "ar"), std::invalid_argument);
}

TEST(InflectionsTest, AVocabularyKnowsEachForm) {
  const ClaimWords words("es", "say: opin~ar\nplain: habl~ar_con");
  for (const std::string form : {"opina", "opinando", "opinaron"}) {
    const std::vector<std::string> one = {form};
    ASSERT_NE(words.match(one).word, nullptr) << form;
    EXPECT_EQ(words.match(one).word->claim, Claim::kSay);
  }
  const std::vector<std::string> two = {"habla", "con"};
  EXPECT_EQ(words.match(two).length, 2U);
}

}  // namespace
}  // namespace crowdline::summary
