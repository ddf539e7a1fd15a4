#include "training/quantise.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "model/model_file.h"

namespace crowdline::training {
namespace {

TEST(Quantise, WeightsAreKeptToHalfAStep) {
  FloatWeights weights;
  std::mt19937 random(2);
  for (model::Lanes& row : weights.table) {
    for (float& weight : row) weight = static_cast<float>(random() % 20001) / 10000.0F - 1.0F;
  }
  weights.table[model::kGroupBegin[1] + 7][3] = 5;  // one large weight widens its own group and lane only
  const std::string file = quantise(weights, {}, {1, 1, 1, 1}, "own");
  const auto model = model::view_model(std::as_bytes(std::span(file)));
  ASSERT_TRUE(model) << model.error().sentence();
  EXPECT_NEAR(model->head->scale[1][3], 5.0F / 127, 1e-6);
  EXPECT_LT(model->head->scale[1][4], 1.01F / 127);
  for (std::size_t group = 0; group < model::kKeyGroups; ++group) {
    for (std::uint32_t i = 0; i < model::kGroupSize[group]; i += 97) {
      const std::uint32_t place = model::kGroupBegin[group] + i;
      for (std::size_t lane = 0; lane < model::kLanes; ++lane) {
        const float scale = model->head->scale[group][lane];
        EXPECT_LE(std::abs(static_cast<float>(model->table[place][lane]) * scale - weights.table[place][lane]),
                  scale * 0.501F);
      }
    }
  }
}

TEST(Quantise, WeightsComeBackFromAFile) {
  FloatWeights weights;
  weights.dense[5][2] = 0.123F;
  weights.table[model::kGroupBegin[2] + 9][1] = -0.5F;
  weights.table[model::kGroupBegin[2] + 10][1] = 0.25F;
  const std::string file = quantise(weights, {}, {1, 1, 1, 1}, "own");
  const FloatWeights back = weights_of(*model::view_model(std::as_bytes(std::span(file))));
  EXPECT_EQ(back.dense, weights.dense);
  EXPECT_NEAR(back.table[model::kGroupBegin[2] + 9][1], -0.5F, 1e-6);
  EXPECT_NEAR(back.table[model::kGroupBegin[2] + 10][1], 0.25F, 0.5F / 127);
  EXPECT_EQ(back.table[model::kGroupBegin[3]], model::Lanes{});
}

TEST(Quantise, WeightsOfZeroStayZero) {
  const std::string file = quantise({}, {}, {1, 1, 1, 1}, "empty");
  const auto model = model::view_model(std::as_bytes(std::span(file)));
  ASSERT_TRUE(model);
  for (const model::ByteRow& row : model->table) EXPECT_EQ(row, model::ByteRow{});
}

}  // namespace
}  // namespace crowdline::training
