// Peaks of a reaction signal that stand out from its noise, with onset and end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "moments/reaction_signal.h"

namespace crowdline::moments {

// Seconds are indices into the signal. Invariant: onset <= busiest <= end - 1; distinct peaks do not overlap.
struct Peak {
  std::size_t onset = 0;    // first second of the reaction
  std::size_t busiest = 0;  // second with most reactions in it; of equal ones the highest level
  std::size_t end = 0;      // one past its last second
  double height = 0;        // height_at() of the top: what ranks
};

struct PeakSettings {
  std::size_t limit = 20;
  std::size_t min_distance_s = 60;  // between tops
  std::size_t longest_s = 180;
  double least_reactions = 4;  // within the 19 s around the top
  double false_share = 0.1;    // of the peaks found may be noise (Benjamini & Hochberg 1995)
  // The same once three peaks, or the stream as a whole (liveliness.h), have shown that it is not flat: its small reactions are
  // worth listing, at the end, until as many as are listed would come by chance.
  double lively_false_share = 1.0;
};

// Highest first. A peak must be beyond what a Poisson process at the usual rate does by chance. How far beyond depends on
// the stream: in a flat one only a rate that never comes by chance will do, in one that is full of reactions smaller ones
// are believed, too, as long as the expected share of false ones among all stays at false_share.
std::vector<Peak> find_peaks(const ReactionSignal& signal, const PeakSettings& settings);

// What ranks: (level - reference / 2) / (reference + 0.5)^(1/4) at a second. A peak has to stand out from what is usual around
// it to be one (see above); which of them people want to see again depends less on it: a busy hour is busy for a reason.
double height_at(const ReactionSignal& signal, std::size_t at);

// -ln P(N >= count) where `usual` was to be expected, N a Poisson number: saddlepoint approximation, within a tenth from
// count = usual + 2 sqrt(usual) on, defined for broken counts, too. 0 at or below usual.
double poisson_evidence(double count, double usual);

// The most likely second in [from, to) at which a Poisson process with one rate changes to a higher one (two-segment maximum
// likelihood). Answers `from` when the rate never rises.
std::size_t rise_second(const std::vector<double>& raw, std::size_t from, std::size_t to);

}  // namespace crowdline::moments
