// How strongly chat reacts, second by second.
#pragma once

#include <vector>

#include "timeline/second_lanes.h"

namespace crowdline::moments {

// All vectors have one entry a second of the lanes.
struct ReactionSignal {
  std::vector<double> raw;        // reactions: organic messages, at most one a chatter and second, see below
  std::vector<double> level;      // raw, smoothed, as reactions per 10 s
  std::vector<double> reference;  // what is usual around that second, in the same unit
  double dispersion = 1;          // variance of the stream's minutes over that of a Poisson process, 1 to 1.3
};

// Raw weight of a second: min(organic, chatters) + half of its emotional messages (any top class but none). Chosen on the
// shared viewer clips: one loud chatter counts once, and a reaction outweighs talk.
std::vector<double> reactions(const timeline::SecondLanes& lanes);
// Messages a second that are not a viewer's own reaction: copies, commands, raids.
std::vector<double> waves(const timeline::SecondLanes& lanes);

ReactionSignal make_signal(std::vector<double> raw);

// Gaussian of `sigma` seconds over `values`, edges renormalised.
std::vector<double> smoothed(const std::vector<double>& values, double sigma);

inline constexpr double kLevelSigma = 5;  // s; the effective width of the kernel is 2 sqrt(pi) sigma = 18 s

}  // namespace crowdline::moments
