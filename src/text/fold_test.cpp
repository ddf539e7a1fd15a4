#include "text/fold.h"

#include <gtest/gtest.h>

#include "text/analysis.h"
#include "text/characters.h"
#include "text/random_text_test.h"

namespace crowdline::text {
namespace {

TEST(Fold, LowersAndSqueezesLettersAndMarksButNotDigits) {
  EXPECT_EQ(fold("LOOOOOL"), "lool");
  EXPECT_EQ(fold("good"), "good");
  EXPECT_EQ(fold("!!!!!"), "!!");
  EXPECT_EQ(fold("10000"), "10000");
  EXPECT_EQ(fold("\xC3\x84HHH"), "\xC3\xA4hh");
  EXPECT_EQ(fold("\xEF\xBC\xB7\xEF\xBC\xB4\xEF\xBC\xA6"), "wtf");  // full width
  EXPECT_EQ(fold(""), "");
}

TEST(Fold, SqueezeToOneIsForLookUps) {
  EXPECT_EQ(squeeze_to_one("soo"), "so");
  EXPECT_EQ(squeeze_to_one("nn\xC3\xA9\xC3\xA9"), "n\xC3\xA9");
  EXPECT_EQ(squeeze_to_one("1001"), "1001");
}

TEST(Fold, AsciiPathEqualsThePlainOne) {
  std::mt19937 random(11);
  for (int i = 0; i < 40000; ++i) {
    const std::string text = random_text(random, random() % 8, kAsciiPieces);
    std::string fast(text.size(), '\0');
    const Folded by_table = fold_ascii(text, fast.data());
    fast.resize(by_table.size);
    std::string plain;
    const Folded by_properties = fold_plainly(text, plain);
    ASSERT_EQ(fast, plain);
    ASSERT_EQ(by_table.squeezed, by_properties.squeezed);
    ASSERT_EQ(by_table.size, by_properties.size);
    std::string lower(text.size(), '\0');
    if (lower_without_triples(text, lower.data())) {
      ASSERT_EQ(lower, plain);
      ASSERT_FALSE(by_table.squeezed);
    }
  }
}

TEST(Fold, TriplesAreSeenAtEveryPlace) {
  for (std::size_t at = 0; at + 3 <= 40; ++at) {
    std::string text = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN";
    std::string lower(text.size(), '\0');
    EXPECT_TRUE(lower_without_triples(text, lower.data()));
    text.replace(at, 3, "zZz");
    EXPECT_FALSE(lower_without_triples(text, lower.data())) << at;
  }
}

TEST(Fold, FoldingTwiceChangesNothing) {
  std::mt19937 random(12);
  for (int i = 0; i < 5000; ++i) {
    const std::string once = fold(random_text(random, random() % 8, kAsciiPieces));
    ASSERT_EQ(fold(once), once);
  }
}

}  // namespace
}  // namespace crowdline::text
