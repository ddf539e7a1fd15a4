// Moments, and what one would use instead, against clips that viewers made: where a clip is, somebody found the stream worth
// keeping; where there is none, nothing is known.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "evaluation/resampling.h"
#include "moments/moment.h"
#include "timeline/second_lanes.h"

namespace crowdline::evaluation {

struct Clip {
  std::string stream;
  std::int64_t start_s = 0;
  std::int64_t end_s = 0;
};

// TSV with the header `vod start_s end_s title`; an error names the line.
Result<std::vector<Clip>> parse_clips(std::string_view table);

struct WatchedStream {
  std::string name;
  timeline::SecondLanes lanes;
  std::vector<moments::Moment> moments;
};

// A clip is met where something touches it, widened by kClipReach on both sides.
inline constexpr std::int64_t kClipReachS = 15;
inline constexpr std::int64_t kBinS = 10;

struct MomentFigures {
  std::string system;
  Estimate auc;    // best bin of a clip against all bins outside of it: how many are lower, ties half
  Estimate top10;  // share of clips that one of the first ten moments meets
  Estimate top20;
  Estimate rank;          // mean rank of the best bin among all
  double early_s = 0;     // median of clip start less moment start, of the clips among the first 20; 0 without
  std::size_t clips = 0;  // of these
};

struct MomentFindings {
  std::vector<MomentFigures> systems;  // the product, plain counts, chance
  std::size_t clips = 0;
  double bins = 0;  // mean of a stream
};

// Clips whose stream is missing are an error. Deterministic.
Result<MomentFindings> run_moment_experiment(const std::vector<Clip>& clips, const std::vector<WatchedStream>& streams);

}  // namespace crowdline::evaluation
