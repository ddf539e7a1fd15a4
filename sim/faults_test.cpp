#include "sim/faults.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>

namespace crowdline::sim {
namespace {

using testing::HasSubstr;

FaultPlan plan(std::string_view spec) {
  auto parsed = FaultPlan::parse(spec, 1);
  EXPECT_TRUE(parsed) << parsed.error().sentence();
  return *std::move(parsed);
}

int strikes(FaultPlan& faults, FaultName name, int times, std::int64_t at_ms = 0, std::string_view subject = {}) {
  int count = 0;
  for (int i = 0; i < times; ++i) count += faults.strike(name, at_ms, subject) ? 1 : 0;
  return count;
}

TEST(Faults, DefaultsAreThoseOfTheTable) {
  for (const auto& kind : fault_kinds()) EXPECT_TRUE(FaultPlan::parse(kind.text, 1)) << kind.text;
  const auto timed = plan("drop").timed();
  ASSERT_EQ(timed.size(), 1U);
  EXPECT_EQ(timed[0].at_ms, 10'000);
  EXPECT_EQ(timed[0].every_ms, 0);
}

TEST(Faults, NamesAndNumbersAreApart) {
  std::set<std::string_view> texts;
  std::set<FaultName> names;
  for (const auto& kind : fault_kinds()) {
    EXPECT_TRUE(texts.insert(kind.text).second) << kind.text;
    EXPECT_TRUE(names.insert(kind.name).second) << kind.text;
  }
}

TEST(Faults, EveryFaultIsInTheDocument) {
  std::ifstream file(std::string(CROWDLINE_SOURCE_DIR) + "/docs/formats/simulator-faults.md");
  std::stringstream text;
  text << file.rdbuf();
  for (const auto& kind : fault_kinds())
    EXPECT_THAT(text.str(), HasSubstr(fmt::format("| `{}` |", kind.text)))
        << "is not in docs/formats/simulator-faults.md";
}

TEST(Faults, ReadsKeysAndUnits) {
  const auto timed = plan("duplicate:share=0.5,reconnect:at=90s;every=5m;for=500ms;count=3;channel=amy").timed();
  ASSERT_EQ(timed.size(), 1U);
  EXPECT_EQ(timed[0].at_ms, 90'000);
  EXPECT_EQ(timed[0].every_ms, 300'000);
  EXPECT_EQ(timed[0].for_ms, 500);
  EXPECT_EQ(timed[0].count, 3);
  EXPECT_EQ(timed[0].channel, "amy");
}

TEST(Faults, SaysWhatIsWrong) {
  struct Case {
    std::string_view spec, said;
  };
  for (const auto& [spec, said] :
       {Case{"dorp", "there is no fault \"dorp\""}, Case{"drop:at=10", "\"at=10\" is no setting"},
        Case{"drop:when=1s", "\"when=1s\""}, Case{"duplicate:share=2", "\"share=2\""},
        Case{"drop:count=x", "\"count=x\""}, Case{"drop:at=-1s", "\"at=-1s\""}}) {
    const auto parsed = FaultPlan::parse(spec, 1);
    ASSERT_FALSE(parsed) << spec;
    EXPECT_EQ(parsed.error().code, ErrorCode::kUsage);
    EXPECT_THAT(parsed.error().what, HasSubstr(said));
  }
}

TEST(Faults, CountsDownAndKeepsToItsChannel) {
  auto faults = plan("nak:count=2,suspended:channel=amy");
  EXPECT_EQ(strikes(faults, FaultName::kNak, 5), 2);
  EXPECT_EQ(strikes(faults, FaultName::kSuspended, 3, 0, "amy"), 3);
  EXPECT_EQ(strikes(faults, FaultName::kSuspended, 3, 0, "bo"), 0);
}

TEST(Faults, ShareIsAboutThatOften) {
  auto faults = plan("duplicate:share=0.25");
  EXPECT_NEAR(strikes(faults, FaultName::kDuplicate, 4000), 1000, 120);
  EXPECT_EQ(strikes(faults, FaultName::kThin, 100), 0);
}

TEST(Faults, TheSameSeedStrikesTheSame) {
  auto one = plan("thin:share=0.5"), other = plan("thin:share=0.5");
  for (int i = 0; i < 200; ++i)
    EXPECT_EQ(one.strike(FaultName::kThin, 0).has_value(), other.strike(FaultName::kThin, 0).has_value());
}

TEST(Faults, StrikesInItsWindowOnly) {
  auto faults = plan("duplicate:share=1;at=60s;for=10s,jitter:share=1;at=60s");
  EXPECT_EQ(strikes(faults, FaultName::kDuplicate, 1, 59'999), 0);
  EXPECT_EQ(strikes(faults, FaultName::kDuplicate, 1, 60'000), 1);
  EXPECT_EQ(strikes(faults, FaultName::kDuplicate, 1, 70'000), 0);
  EXPECT_EQ(strikes(faults, FaultName::kJitter, 1, 3'000'000), 1) << "its `for` is a delay";
}

TEST(Faults, PathsAreParts) {
  auto faults = plan("429:share=1;path=/streams");
  EXPECT_EQ(strikes(faults, FaultName::kTooMany, 1, 0, "/helix/streams"), 1);
  EXPECT_EQ(strikes(faults, FaultName::kTooMany, 1, 0, "/helix/users"), 0);
}

}  // namespace
}  // namespace crowdline::sim
