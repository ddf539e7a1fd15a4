#include "training/calibration.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace crowdline::training {
namespace {

// Messages whose true probabilities belong to `temperature` times smaller logits than the model says.
std::vector<Judged> overconfident(float temperature, std::size_t count) {
  std::mt19937 random(5);
  std::vector<Judged> judged;
  for (std::size_t i = 0; i < count; ++i) {
    Judged one;
    for (float& logit : one.logits) logit = temperature * (static_cast<float>(random() % 4001) / 1000.0F - 2.0F);
    one.target = model::score_of(one.logits, {temperature, temperature, temperature, temperature});
    judged.push_back(one);
  }
  return judged;
}

TEST(Calibration, FindsTheTemperatureOfEachHead) {
  for (const float temperature : {0.5F, 1.0F, 2.5F}) {
    const auto judged = overconfident(temperature, 2000);
    for (const float found : calibrate(judged)) EXPECT_NEAR(found, temperature, 0.01F * temperature);
  }
}

TEST(Calibration, StaysWithinItsBounds) {
  for (const float found : calibrate(overconfident(16, 500))) EXPECT_NEAR(found, 4, 0.01F);
}

}  // namespace
}  // namespace crowdline::training
