#include "net/target.h"

#include <gtest/gtest.h>

#include <random>

namespace crowdline::net {
namespace {

TEST(ParseTarget, TakesPathAndQueryApart) {
  const auto target = parse_target("/api/v1/streams/ab%20c?query=big+win%21&live=&x&a=1=2&&a=3");
  ASSERT_TRUE(target);
  EXPECT_EQ(target->path, "/api/v1/streams/ab c");
  EXPECT_EQ(target->segments, (std::vector<std::string>{"api", "v1", "streams", "ab c"}));
  EXPECT_EQ(target->parameter("query"), "big win!");
  EXPECT_EQ(target->parameter("live"), "");
  EXPECT_EQ(target->parameter("x"), "");
  EXPECT_EQ(target->parameter("a"), "1=2");
  EXPECT_EQ(target->count("a"), 2U);
  EXPECT_EQ(target->parameter("absent"), std::nullopt);
}

TEST(ParseTarget, KeepsAnEscapedSlashInsideItsSegment) {
  const auto target = parse_target("/glossary/a%2Fb");
  ASSERT_TRUE(target);
  EXPECT_EQ(target->segments, (std::vector<std::string>{"glossary", "a/b"}));
}

TEST(ParseTarget, TheRootHasOneEmptySegment) {
  const auto target = parse_target("/");
  ASSERT_TRUE(target);
  EXPECT_EQ(target->segments, (std::vector<std::string>{""}));
}

TEST(ParseTarget, RefusesWhatIsNoCleanPath) {
  for (const auto* raw : {"", "*", "a/b", "http://127.0.0.1/", "/a/../b", "/%2e%2e/b", "/a/.", "/%", "/%4", "/%zz",
                          "/a%00b", "/a\x7f", "/%ff", "/%c0%80", "/a?b=%0a", "/a?%=1", "/a#b", "/%ed%a0%80"}) {
    const auto target = parse_target(raw);
    ASSERT_FALSE(target) << raw;
    EXPECT_EQ(target.error().code, ErrorCode::kUsage);
  }
}

TEST(ParseTarget, BoundsTheNumberOfParameters) {
  std::string raw = "/a?";
  for (int i = 0; i < 64; ++i) raw += "x=1&";
  EXPECT_TRUE(parse_target(raw));
  EXPECT_FALSE(parse_target(raw + "x=1"));
}

TEST(ParseTarget, SurvivesRandomBytesAndGivesPlainTextOnly) {
  std::mt19937 random(7);  // NOLINT: a fixed seed keeps the test repeatable
  std::size_t taken = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string raw = "/";
    const std::string_view alphabet = "%2fFa/.?&=+#\xc3\xa9\x01z";
    for (std::size_t i = random() % 12; i > 0; --i) raw += alphabet[random() % alphabet.size()];
    const auto target = parse_target(raw);
    if (!target) continue;
    ++taken;
    EXPECT_TRUE(is_plain_text(target->path));
    for (const auto& segment : target->segments) EXPECT_NE(segment, "..");
    for (const auto& entry : target->query) EXPECT_TRUE(is_plain_text(entry.name + entry.value));
  }
  EXPECT_GT(taken, 1000U);
}

TEST(PercentDecode, LeavesPlusAloneInPaths) {
  EXPECT_EQ(percent_decode("a+b%2B", false), "a+b+");
  EXPECT_EQ(percent_decode("a+b%2B", true), "a b+");
}

}  // namespace
}  // namespace crowdline::net
