#include "evaluation/moment_experiment.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "evaluation/report_moments.h"

namespace crowdline::evaluation {
namespace {

// A calm hour with a reaction of 30 s at each of `at_s`.
WatchedStream stream_with(std::vector<std::int64_t> at_s) {
  WatchedStream stream{.name = "v", .lanes = {}, .moments = {}};
  stream.lanes.seconds.resize(3600);
  for (std::size_t i = 0; i < 3600; i += 5) stream.lanes.seconds[i] = {.messages = 1, .chatters = 1, .organic = 1};
  for (const std::int64_t at : at_s) {
    for (std::int64_t i = 0; i < 30; ++i)
      stream.lanes.seconds[static_cast<std::size_t>(at + i)] = {.messages = 9, .chatters = 9, .organic = 9};
  }
  stream.moments = moments::find_moments(stream.lanes, {});
  return stream;
}

TEST(MomentExperiment, AClipOnTheReactionIsFoundFirst) {
  const auto findings = run_moment_experiment({{"v", 1200, 1230}}, {stream_with({1200, 2400})});
  ASSERT_TRUE(findings.has_value());
  ASSERT_EQ(findings->systems.size(), 3u);
  const MomentFigures& product = findings->systems[0];
  EXPECT_GT(product.auc.value, 0.99);
  EXPECT_EQ(product.top10.value, 1);
  EXPECT_LE(product.rank.value, 5);
  EXPECT_NEAR(product.early_s, 5, 2) << "the lag is taken off";
  EXPECT_LT(findings->systems[2].auc.value, 0.95) << "chance";
}

TEST(MomentExperiment, AClipWhereNothingHappenedIsNot) {
  const auto findings = run_moment_experiment({{"v", 600, 610}}, {stream_with({1200, 2400})});
  ASSERT_TRUE(findings.has_value());
  EXPECT_EQ(findings->systems[0].top20.value, 0);
  EXPECT_EQ(findings->systems[0].clips, 0u);
  EXPECT_LT(findings->systems[0].auc.value, 0.99);
}

TEST(MomentExperiment, AStreamWithoutChatIsAnError) {
  EXPECT_FALSE(run_moment_experiment({{"other", 1, 2}}, {stream_with({})}).has_value());
}

TEST(MomentExperiment, TableOfClips) {
  const auto clips = parse_clips("vod\tstart_s\tend_s\ttitle\n12\t5\t9\ta b\n13\t7\t8\t\n");
  ASSERT_TRUE(clips.has_value());
  ASSERT_EQ(clips->size(), 2u);
  EXPECT_EQ((*clips)[0].stream, "12");
  EXPECT_EQ((*clips)[1].end_s, 8);
  for (const char* bad : {"", "vod\n", "h\n12\t5\n", "h\n12\tx\t9\tt\n", "h\n12\t9\t5\tt\n"})
    EXPECT_FALSE(parse_clips(bad).has_value()) << bad;
}

TEST(MomentExperiment, TheSectionReplacesItself) {
  const auto findings = run_moment_experiment({{"v", 1200, 1230}}, {stream_with({1200})});
  const std::string section = moments_section(*findings);
  EXPECT_THAT(section, testing::StartsWith("## Moments\n"));
  EXPECT_THAT(section, testing::HasSubstr("| chance"));
  const std::string page = "# Results\n\nText.\n\n";
  const std::string once = with_moments(page, section);
  EXPECT_EQ(once, page + section);
  EXPECT_EQ(with_moments(once, section), once);
  EXPECT_EQ(with_moments("# R\n\n## Moments\n\nold\n\n## Rest\n\nx\n", section),
            "# R\n\n" + section + "## Rest\n\nx\n");
}

}  // namespace
}  // namespace crowdline::evaluation
