// The texts of chatters that a window shows: what names must be kept out of.
#pragma once

#include <functional>
#include <string_view>

#include "timeline/names.h"
#include "timeline/window.h"

namespace crowdline::timeline {

// Phrases, new words and questions.
void each_shown_text(const Window& window, const std::function<void(std::string_view)>& visit);

// Takes out each of them that holds a name. True when there was one.
bool hide_names_in(Window& window, const NameTests& tests);

}  // namespace crowdline::timeline
