// Intervals and robust averages.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "timeline/window.h"

namespace crowdline::timeline {

// Mean of values in [-1, 1] with its 90 % interval by Student's t, cut to [-1, 1]. With equal values the spread is taken
// as that of the prior below, so that three equal messages do not look certain. Needs at least 2 values.
Interval mean_interval(std::span<const double> values);

// Wilson's interval at 90 % (Wilson 1927). 0 of 0 is share 0 with the interval [0, 1].
Share wilson_share(std::uint64_t hits, std::uint64_t total);

// 0.95 quantile of Student's t, for a two-sided 90 % interval; exact to 1 % (Cornish-Fisher from 3 degrees on).
double student_t95(std::uint32_t degrees);

// Median; mean of the two in the middle when even. Empty: 0.
double median(std::vector<double> values);

}  // namespace crowdline::timeline
