#include "timeline/related_words.h"

#include <gtest/gtest.h>

#include "base/hash.h"
#include "timeline/word_variants.h"

namespace crowdline::timeline {
namespace {

constexpr char kHeader[] = "word\trelated\tcosine\tby\n";

std::uint64_t root(std::string_view word) { return hash64(root_of(word)); }

TEST(RelatedWords, AreMutualAndNotTransitive) {
  const auto words = parse_related_words(std::string(kHeader) + "gun\tpistol\t0.60\tuse\npistol\trifle\t0.61\tuse\n");
  ASSERT_TRUE(words.has_value());
  EXPECT_EQ(words->related.roots(), 3u);
  EXPECT_TRUE(words->related.hold(root("gun"), root("pistol")));
  EXPECT_TRUE(words->related.hold(root("pistol"), root("gun")));
  EXPECT_TRUE(words->related.hold(root("rifle"), root("pistol")));
  EXPECT_FALSE(words->related.hold(root("gun"), root("rifle")));
  EXPECT_EQ(words->related.of(root("pistol")).size(), 2u);
  EXPECT_TRUE(words->related.of(root("lantern")).empty());
}

TEST(RelatedWords, FormsThatHaveOneRootAnywayNeedNoPlace) {
  const auto words = parse_related_words(std::string(kHeader) + "balloon\tballoons\t0.60\tform\n");
  ASSERT_TRUE(words.has_value());
  EXPECT_EQ(words->related.roots(), 0u);
}

TEST(RelatedWords, WordsThatLookAlikeAreApart) {
  const auto words =
      parse_related_words(std::string(kHeader) + "chair\tchairman\t0.01\tapart\nchair\tseat\t0.60\tuse\n");
  ASSERT_TRUE(words.has_value());
  EXPECT_TRUE(words->apart.hold(root("chairman"), root("chairs"))) << "by roots";
  EXPECT_FALSE(words->related.hold(root("chairman"), root("chair")));
  EXPECT_FALSE(words->apart.hold(root("seat"), root("chair")));
}

TEST(RelatedWords, RelatedWinsWhereRootsSayBoth) {
  const auto words =
      parse_related_words(std::string(kHeader) + "bank\tbanker\t0.01\tapart\nbanker\tbanks\t0.60\tuse\n");
  ASSERT_TRUE(words.has_value());
  EXPECT_TRUE(words->related.hold(root("bank"), root("banker")));
  EXPECT_FALSE(words->apart.hold(root("bank"), root("banker")));
}

TEST(RelatedWords, BrokenTablesAreErrorsThatNameTheLine) {
  const std::string header = kHeader;
  for (const std::string& bad :
       {std::string(), std::string("word\tother\n"), header + "gun\tpistol\t0.60\n",
        header + "pistol\tgun\t0.60\tuse\n", header + "gun\tgun\t0.60\tuse\n", header + "gun\tpistol\t0.60\tdream\n",
        header + "\tgun\t0.60\tuse\n", header + "b\tc\t0.60\tuse\na\tb\t0.60\tuse\n",
        header + "a\tb\t0.60\tuse\na\tb\t0.60\tuse\n"}) {
    const auto words = parse_related_words(bad);
    ASSERT_FALSE(words.has_value()) << bad;
    EXPECT_EQ(words.error().code, ErrorCode::kNotUnderstood);
  }
  EXPECT_NE(parse_related_words(header + "a\tb\t0.60\tuse\nx\n").error().what.find("line 3"), std::string::npos);
}

TEST(RelatedWords, TheTableThatIsBuiltInIsWhole) {
  EXPECT_GT(shipped_related_words().related.roots(), 500u);
  EXPECT_TRUE(shipped_related_words().related.hold(root("nuke"), root("nuclear")));
}

TEST(RelatedWords, TheTableKeepsLookAlikesApart) {
  for (const auto& [word, other] : std::vector<std::pair<std::string_view, std::string_view>>{{"chair", "chairman"},
                                                                                              {"count", "country"},
                                                                                              {"stab", "stable"},
                                                                                              {"witch", "switch"},
                                                                                              {"streams", "screams"}})
    EXPECT_TRUE(shipped_related_words().apart.hold(root(word), root(other))) << word << " " << other;
}

TEST(RelatedWords, OppositesAreNot) {
  for (const auto& [word, other] : std::vector<std::pair<std::string_view, std::string_view>>{
           {"win", "lose"}, {"good", "bad"}, {"love", "hate"}, {"red", "blue"}, {"two", "three"}, {"buy", "sell"}})
    EXPECT_FALSE(shipped_related_words().related.hold(root(word), root(other))) << word << " " << other;
}

}  // namespace
}  // namespace crowdline::timeline
