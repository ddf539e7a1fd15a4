// Text of others in a terminal.
#pragma once

#include <string>

namespace crowdline::app {

// A terminal obeys control characters; titles are other people's text.
inline std::string printable(std::string text) {
  std::erase_if(text, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; });
  return text;
}

}  // namespace crowdline::app
