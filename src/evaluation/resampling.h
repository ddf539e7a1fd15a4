// How far a figure would move if other streams had been drawn: bootstrap over streams (Efron 1979), percentile intervals.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "evaluation/figures.h"

namespace crowdline::evaluation {

struct Estimate {
  double value = 0;  // on the rows as they are
  double low = 0;    // 95 % interval
  double high = 0;
};

// Draws as many streams as there are, with replacement, `count` times; rows go with their stream. Every figure sees the same
// draws, so that a difference of two figures is a paired one. Deterministic for a seed.
class Resamples {
 public:
  static constexpr std::size_t kDraws = 2000;

  // streams[i] names the stream of row i.
  Resamples(std::span<const std::string> streams, std::size_t count, std::uint64_t seed);

  Estimate estimate(const Figure& figure) const;
  std::size_t rows() const { return stream_of_row_.size(); }
  std::size_t streams() const { return stream_count_; }

 private:
  std::vector<std::uint32_t> stream_of_row_;
  std::size_t stream_count_ = 0;
  std::vector<std::vector<std::uint32_t>> draws_;  // how often each stream was drawn
};

}  // namespace crowdline::evaluation
