// What to say, in which order.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "summary/material.h"

namespace crowdline::summary {

// Groups of frames, best first; whoever writes takes the first one that has a usable frame.
struct Plan {
  std::vector<std::string_view> lead;
  std::vector<std::string_view> tail;  // for the second sentence, if there is room
  std::vector<std::string_view> title;
};

// Event before rush before topic before feeling; what the lead has said does not come again.
Plan plan_window(const Material& material);
Plan plan_chapter(const Material& material);

}  // namespace crowdline::summary
