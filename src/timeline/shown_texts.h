// The texts of chatters that a window shows: what names must be kept out of.
#pragma once

#include <functional>
#include <string_view>

#include "timeline/names.h"
#include "timeline/window_builder.h"

namespace crowdline::timeline {

// Phrases, new words, questions and the words of topics.
void each_shown_text(const Window& window, const std::function<void(std::string_view)>& visit);

// Takes out each of them that holds a name. True when there was one.
bool hide_names_in(BuiltWindow& built, const NameTests& tests);

}  // namespace crowdline::timeline
