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

TEST(InflectionsTest, FormsOfAWordShareItsStem) {
  EXPECT_EQ(stem_of("es", "opinión"), stem_of("es", "opiniones"));
  EXPECT_EQ(stem_of("de", "entspannt"), stem_of("de", "entspannte"));
  EXPECT_EQ(stem_of("fr", "présents"), stem_of("fr", "présente"));
  EXPECT_EQ(stem_of("en", "chant"), "chant");
  EXPECT_EQ(stem_of("en", "sung"), "sung");  // too short to take anything off
  EXPECT_NE(stem_of("en", "winning"), stem_of("en", "window"));
}

TEST(InflectionsTest, AnUnknownFormIsWhatItsWordIs) {
  const ClaimWords words("de", "good: entspannt\nplain: fliegen\nbad: fliegend");
  const std::vector<std::string> relaxed = {"entspannte"};
  ASSERT_NE(words.match(relaxed).word, nullptr);
  EXPECT_EQ(words.match(relaxed).word->claim, Claim::kGood);
  const std::vector<std::string> torn = {"fliegende"};  // two words with this stem claim different things
  EXPECT_EQ(words.match(torn).word, nullptr);
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
