// Clauses that speak of a time of the stream.
#pragma once

#include <cmath>
#include <cstddef>

#include "summary/claim_scene.h"
#include "summary/evidence.h"

namespace crowdline::summary {

// The moment that the item at `place` is told of: that of the time in its clause, else of the last time before in its sentence.
// Null without one, and where the time is no moment's.
inline const MomentFact* moment_there(const ClaimScene& scene, std::size_t place, const Evidence& evidence) {
  auto clock = scene.nearest(place, true, is_clock);
  if (!clock) clock = scene.last_before(place, is_clock);
  return clock ? evidence.moment_at(scene.at(*clock).seconds) : nullptr;
}

}  // namespace crowdline::summary
