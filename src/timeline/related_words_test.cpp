#include "timeline/related_words.h"

#include <gtest/gtest.h>

#include "base/hash.h"
#include "timeline/word_variants.h"

namespace crowdline::timeline {
namespace {

constexpr char kHeader[] = "word\trelated\tcosine\tby\n";

std::uint64_t root(std::string_view word) { return hash64(root_of(word)); }

TEST(RelatedWords, AreMutualAndNotTransitive) {
  const auto words = RelatedWords::parse(std::string(kHeader) + "gun\tpistol\t0.60\tuse\npistol\trifle\t0.61\tuse\n");
  ASSERT_TRUE(words.has_value());
  EXPECT_EQ(words->words(), 3u);
  EXPECT_TRUE(words->are_related(root("gun"), root("pistol")));
  EXPECT_TRUE(words->are_related(root("pistol"), root("gun")));
  EXPECT_TRUE(words->are_related(root("rifle"), root("pistol")));
  EXPECT_FALSE(words->are_related(root("gun"), root("rifle")));
  EXPECT_EQ(words->of(root("pistol")).size(), 2u);
  EXPECT_TRUE(words->of(root("lantern")).empty());
}

TEST(RelatedWords, FormsThatHaveOneRootAnywayNeedNoPlace) {
  const auto words = RelatedWords::parse(std::string(kHeader) + "balloon\tballoons\t0.60\tform\n");
  ASSERT_TRUE(words.has_value());
  EXPECT_EQ(words->words(), 0u);
}

TEST(RelatedWords, BrokenTablesAreErrorsThatNameTheLine) {
  const std::string header = kHeader;
  for (const std::string& bad :
       {std::string(), std::string("word\tother\n"), header + "gun\tpistol\t0.60\n",
        header + "pistol\tgun\t0.60\tuse\n", header + "gun\tgun\t0.60\tuse\n", header + "\tgun\t0.60\tuse\n",
        header + "b\tc\t0.60\tuse\na\tb\t0.60\tuse\n", header + "a\tb\t0.60\tuse\na\tb\t0.60\tuse\n"}) {
    const auto words = RelatedWords::parse(bad);
    ASSERT_FALSE(words.has_value()) << bad;
    EXPECT_EQ(words.error().code, ErrorCode::kNotUnderstood);
  }
  EXPECT_NE(RelatedWords::parse(header + "a\tb\t0.60\tuse\nx\n").error().what.find("line 3"), std::string::npos);
}

TEST(RelatedWords, TheTableThatIsBuiltInIsWhole) {
  EXPECT_GT(shipped_related_words().words(), 500u);
  EXPECT_TRUE(shipped_related_words().are_related(root("nuke"), root("nuclear")));
}

TEST(RelatedWords, OppositesAreNot) {
  for (const auto& [word, other] : std::vector<std::pair<std::string_view, std::string_view>>{
           {"win", "lose"}, {"good", "bad"}, {"love", "hate"}, {"red", "blue"}, {"two", "three"}, {"buy", "sell"}})
    EXPECT_FALSE(shipped_related_words().are_related(root(word), root(other))) << word << " " << other;
}

}  // namespace
}  // namespace crowdline::timeline
