// The file of a trained model, as docs/formats/model-file.md describes it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/error.h"
#include "model/dense_features.h"
#include "model/message_keys.h"
#include "model/outputs.h"

namespace crowdline::model {

using ByteRow = std::array<std::int8_t, kLanes>;

// Everything but the table; laid out in the file as it is here. Byte order: little endian.
struct ModelHead {
  std::array<char, 8> magic{'C', 'R', 'O', 'W', 'D', 'M', 'D', 'L'};
  std::uint32_t format = 1;
  std::uint32_t features = 1;   // raised when a feature changes its meaning: old weights do not fit then
  std::uint64_t checksum = 0;   // XXH3 of all bytes behind this field
  std::array<char, 24> name{};  // "tuned", filled up with zeros
  std::uint32_t dense_count = kDenseCount;
  std::uint32_t lanes = kLanes;
  std::array<std::uint32_t, kKeyGroups> group_size = kGroupSize;
  std::array<float, kKeyGroups> strength{};  // of each group; 0: left out
  Temperatures temperatures{1, 1, 1, 1};
  std::array<std::uint32_t, 6> spare{};   // zero; the numbers behind it begin at a multiple of 64
  std::array<Lanes, kKeyGroups> scale{};  // weight = byte × scale, by group and lane
  std::array<Lanes, kDenseCount> dense{};
};

// A view into the bytes of a file, which must outlive it.
struct ModelView {
  const ModelHead* head = nullptr;
  std::span<const ByteRow> table;  // kBuckets rows
  std::string_view name() const;
  std::string version() const;  // 12 hex digits of the checksum
};

// Checks size, format, features, checksum and that all numbers are finite. `file` is aligned to 8 bytes. Fails with
// kNotUnderstood in one sentence.
Result<ModelView> view_model(std::span<const std::byte> file);

// The bytes of a file; fills in magic, sizes and checksum.
std::string write_model(ModelHead head, std::span<const ByteRow> table, std::string_view name);

}  // namespace crowdline::model
