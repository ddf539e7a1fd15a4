// What is usual around a second, and how much it wavers: robust, because the reactions that are looked for are part of it.
#pragma once

#include <span>
#include <vector>

namespace crowdline::moments {

// Sums of 60 seconds each; the last one is scaled up when it is short, dropped under 20 s (unless it is the only one).
std::vector<double> minute_sums(const std::vector<double>& raw);

// Median that interpolates within the bin of width 1 around each value (grouped median), so that sparse counts do not
// jump. Unbiased to 0.2 for Poisson counts from 1 on, after adding 0.15. Empty: 0.
double grouped_median(std::vector<double> values);

// Usual reactions per 10 s for each of `seconds` seconds: the greater of the grouped medians of the 20 minutes before and
// after, a minute apart ("greatest of" rule of radar detectors, Hansen & Sawyers 1980: keeps quiet at the edges of hot
// stretches), interpolated between minutes. Up to 8 hot minutes on a side leave it where it was.
std::vector<double> reference_levels(std::span<const double> minutes, std::size_t seconds);

}  // namespace crowdline::moments
