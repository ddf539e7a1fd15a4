// The words around what looks like a time of a video: they tell scores, verses, clock times and dates.
#pragma once

#include <cstddef>
#include <span>

#include "text/video_time_glyphs.h"

namespace crowdline::text {

enum class NumberForm { kColons, kUnits };

// Whether glyphs [begin, end) are no time of a video by what stands beside them.
bool means_something_else(std::span<const Glyph> glyphs, std::size_t begin, std::size_t end, NumberForm form);

}  // namespace crowdline::text
