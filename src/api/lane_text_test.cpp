#include "api/lane_text.h"

#include <gtest/gtest.h>

#include <random>

#include "base/json.h"

namespace crowdline::api {
namespace {

std::string decimal(double value) {
  std::string text;
  append_decimal(text, value);
  return text;
}

TEST(AppendDecimal, RoundsToFourAndDropsZeros) {
  const std::pair<double, const char*> cases[] = {
      {0, "0"},           {-0.00001, "0"}, {0.25, "0.25"},       {-1, "-1"},       {3.14159265, "3.1416"},
      {0.0001, "0.0001"}, {0.1, "0.1"},    {-0.0203, "-0.0203"}, {12.99999, "13"}, {123456.5, "123456.5"}};
  for (const auto& [value, text] : cases) EXPECT_EQ(decimal(value), text);
}

TEST(AppendDecimal, AgreesWithTheLibrary) {
  std::mt19937_64 random(3);  // NOLINT: a fixed seed keeps the test repeatable
  std::uniform_real_distribution<double> any(-500, 500);
  for (int i = 0; i < 20'000; ++i) {
    const double value = any(random);
    EXPECT_NEAR(std::stod(decimal(value)), value, 0.00005001);
  }
}

TEST(LaneText, HasColumnsOfEqualLength) {
  std::vector<timeline::LaneBin> bins(2);
  bins[0].start_ms = -1000;
  bins[0].messages_mean = 1.5;
  bins[0].messages_max = 3;
  bins[0].organic = 2;
  bins[0].polarity = -0.5;
  bins[0].emotions[0] = 1;
  bins[1].start_ms = 0;
  const auto json = parse_json(lane_text(bins, -1000, 1000, 1000), "lanes");
  ASSERT_TRUE(json) << json.error().sentence();
  EXPECT_EQ((*json)["from_ms"], -1000);
  EXPECT_EQ((*json)["step_ms"], 1000);
  EXPECT_EQ((*json)["t_ms"], Json({-1000, 0}));
  EXPECT_EQ((*json)["messages"], Json({1.5, 0}));
  EXPECT_EQ((*json)["messages_max"], Json({3, 0}));
  EXPECT_EQ((*json)["sentiment"], Json({-0.5, nullptr}));
  EXPECT_EQ((*json)["toxicity"], Json({0, nullptr}));
  EXPECT_EQ((*json)["emotions"].size(), model::kEmotionCount);
  EXPECT_EQ((*json)["emotions"]["hype"], Json({1, nullptr}));
}

TEST(LaneText, IsValidWithoutBins) {
  const auto json = parse_json(lane_text({}, 0, 0, 1000), "lanes");
  ASSERT_TRUE(json);
  EXPECT_TRUE((*json)["t_ms"].empty());
}

}  // namespace
}  // namespace crowdline::api
