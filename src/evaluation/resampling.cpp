#include "evaluation/resampling.h"

#include <algorithm>
#include <map>

namespace crowdline::evaluation {
namespace {

// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  // A whole number below `sides`, which is below 2^32.
  std::size_t roll(std::size_t sides) {
    state_ += 0x9E3779B97F4A7C15;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    z ^= z >> 31;
    return static_cast<std::size_t>(((z >> 32) * sides) >> 32);
  }

 private:
  std::uint64_t state_;
};

// Between neighbours in rank, linearly.
double quantile(const std::vector<double>& sorted, double share) {
  const double at = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(at);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (at - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

}  // namespace

Resamples::Resamples(std::span<const std::string> streams, std::size_t count, std::uint64_t seed) {
  std::map<std::string, std::uint32_t, std::less<>> places;
  for (const std::string& stream : streams) {
    const auto place = static_cast<std::uint32_t>(places.size());
    stream_of_row_.push_back(places.try_emplace(stream, place).first->second);
  }
  stream_count_ = places.size();
  Dice dice(seed);
  for (std::size_t draw = 0; draw < count; ++draw) {
    std::vector<std::uint32_t>& times = draws_.emplace_back(stream_count_);
    for (std::size_t i = 0; i < stream_count_; ++i) ++times[dice.roll(stream_count_)];
  }
}

Estimate Resamples::estimate(const Figure& figure) const {
  std::vector<std::uint32_t> weights(rows(), 1);
  Estimate estimate{.value = figure(weights)};
  std::vector<double> values;
  values.reserve(draws_.size());
  for (const std::vector<std::uint32_t>& times : draws_) {
    for (std::size_t i = 0; i < weights.size(); ++i) weights[i] = times[stream_of_row_[i]];
    values.push_back(figure(weights));
  }
  if (values.empty()) values.push_back(estimate.value);
  std::ranges::sort(values);
  estimate.low = quantile(values, 0.025);
  estimate.high = quantile(values, 0.975);
  return estimate;
}

}  // namespace crowdline::evaluation
