// A model file with random numbers, for tests of what is done with any model.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "model/model_file.h"

namespace crowdline::model {

inline std::string random_model(unsigned seed) {
  std::mt19937 random(seed);
  const auto number = [&random] { return static_cast<float>(random() % 2001) / 1000.0F - 1.0F; };
  ModelHead head;
  head.strength = {1, 0.5F, 0.7F, 0.8F};
  head.temperatures = {1.1F, 0.9F, 1.3F, 1};
  for (Lanes& row : head.scale) row.fill(0.01F);
  for (Lanes& row : head.dense) {
    for (float& weight : row) weight = number();
  }
  std::vector<ByteRow> table(kBuckets);
  for (ByteRow& row : table) {
    for (std::int8_t& weight : row) weight = static_cast<std::int8_t>(static_cast<int>(random() % 255) - 127);
  }
  return write_model(head, table, "random");
}

inline std::span<const std::byte> bytes_of(const std::string& file) { return std::as_bytes(std::span(file)); }

}  // namespace crowdline::model
