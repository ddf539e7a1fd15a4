// Clips that viewers made of a stream, as they are stored and told.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "store/timeline_store.h"

namespace crowdline::pipeline {

struct StreamClip {
  std::int64_t start_ms = 0;  // video time
  std::int64_t end_ms = 0;
  std::int64_t views = 0;
  bool rough = false;  // its place is a guess, from when it was made
  std::string id;      // the platform's
  std::string url;
  std::string title;  // a viewer's words
};

// Replaces all clips of a stream, with the event "clip" that tells them.
store::StreamChange clips_change(std::string stream, std::span<const StreamClip> clips);

// Whether these are the clips that `stored` holds, so that nothing need be told.
bool same_clips(std::span<const store::StoredPiece> stored, const store::StreamChange& change);

}  // namespace crowdline::pipeline
