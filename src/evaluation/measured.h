// A slice of a test set with its resamples: asks for a measure of a system and gets the figure with its interval.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "evaluation/measure.h"
#include "evaluation/test_set.h"

namespace crowdline::evaluation {

class Measured {
 public:
  Measured(TestSet set, std::size_t draws);

  const TestSet& set() const { return set_; }
  std::size_t streams() const { return resamples_.streams(); }

  // nullopt when the system was not run or has no such measure.
  std::optional<Estimate> operator()(Measure measure, std::string_view system) const;
  // Of `system` less that of `other`, paired.
  std::optional<Estimate> gain(Measure measure, std::string_view system, std::string_view other) const;

  // Whether there are streams enough for intervals.
  static constexpr std::size_t kFewestStreams = 8;
  bool has_intervals() const { return streams() >= kFewestStreams; }
  // The figure as text, with its interval when there are streams enough.
  std::string share(Measure measure, std::string_view system) const;
  std::string gain_text(Measure measure, std::string_view system, std::string_view other) const;

  // A row a system that has one of the measures, a column a measure.
  std::string table(const std::vector<Measure>& measures) const;

 private:
  TestSet set_;
  Resamples resamples_;
};

}  // namespace crowdline::evaluation
