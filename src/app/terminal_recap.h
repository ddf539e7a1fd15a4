// A timeline for reading in a terminal.
#pragma once

#include <string>

#include "formats/timeline_document.h"

namespace crowdline::app {

struct TerminalStyle {
  bool colour = false;
  std::size_t columns = 80;
};

// Title, figures, the mood curve over the rate curve, the whole in words, top moments with reasons, chapters. Ends with
// a line break. Control characters of titles and texts are shown as spaces.
std::string terminal_recap(const formats::TimelineDocument& document, const TerminalStyle& style);

// Style for a file descriptor: colour only on a terminal without NO_COLOR; its width.
TerminalStyle style_for(int descriptor);

}  // namespace crowdline::app
