// Headline and paragraph of a whole stream.
#pragma once

#include <span>

#include "summary/material.h"

namespace crowdline::summary {

// Fills title, text and facts of `summary`. At most five sentences: size, mood and how it went (from the chapters' mood
// facts), the strongest five moments in order of time, what came up, what was asked.
void write_stream_text(const timeline::Window& facts, std::span<const Summary> chapters,
                       std::span<const moments::Moment> moments, const WriterContext& context, const Phrasebook& book,
                       Summary& summary);

}  // namespace crowdline::summary
