// Several windows in one: chapters, quiet stretches, the whole stream.
#pragma once

#include <span>

#include "timeline/window_builder.h"

namespace crowdline::timeline {

// `parts` are consecutive and not empty. Messages, classes, emotions, distinct chatters and the sentiment per chatter are
// exact. Of emotes and phrases the messages are summed over the windows that list them, and `chatters` is the most in one
// window: a lower bound. rate_ratio is the mean weighted by time; gaps and events are joined.
Window merge_windows(std::span<const BuiltWindow* const> parts);

}  // namespace crowdline::timeline
