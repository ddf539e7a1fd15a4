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
  double dispersion = 1;          // variance of `raw` over that of a Poisson process of the same mean
};

// Raw weight of a second: min(organic, chatters), so that one loud chatter counts once, and more for its emotional messages (any
// top class but none), because a reaction outweighs talk: half of each where a fifth of the stream shows that emotion, and more the
// rarer it is, by its information (the logarithm of its share), from a quarter to a whole: a shift of mood tells more than the
// usual laughter.
std::vector<double> reactions(const timeline::SecondLanes& lanes);
// What these weights make of messages that come as a Poisson process: chat that comes in bursts is what is looked for, not noise.
double weight_dispersion(const timeline::SecondLanes& lanes);
// Messages a second that are not a viewer's own reaction: copies, commands, raids.
std::vector<double> waves(const timeline::SecondLanes& lanes);

ReactionSignal make_signal(std::vector<double> raw, double dispersion);

// Gaussian of `sigma` seconds over `values`, edges renormalised.
std::vector<double> smoothed(const std::vector<double>& values, double sigma);

// s; the effective width of the kernel is 2 sqrt(pi) sigma = 35 s: about as long as people react.
inline constexpr double kLevelSigma = 10;

}  // namespace crowdline::moments
