// Chapters: where rate, mood and emotion of the chat change for good.
#pragma once

#include <span>
#include <vector>

#include "timeline/window_builder.h"

namespace crowdline::timeline {

struct ChapterSettings {
  std::int64_t min_ms = 180'000;
  std::int64_t max_ms = 1'800'000;
};

// Spans that cover all windows in order. Change points by optimal partitioning (Jackson et al. 2005) of the windows'
// log rate, sentiment and emotion shares, those of few messages drawn towards the stream's, under a penalty per chapter; a new category always starts one. A stream shorter
// than twice the minimum is one chapter. Pure.
std::vector<ChapterSpan> find_chapters(std::span<const BuiltWindow* const> windows,
                                       const ChapterSettings& settings = {});

}  // namespace crowdline::timeline
