// One line of IRC with message tags, taken apart without copying. Sources: RFC 1459 section 2.3.1; the IRCv3 message-tags
// specification; Twitch's "IRC Concepts".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace crowdline::irc {

// Views into the line that was parsed; it must outlive them.
struct Line {
  std::string_view text;    // the whole line
  std::string_view tags;    // without the "@"
  std::string_view prefix;  // without the ":"
  std::string_view command;
  std::string_view parameters;  // all of them, as they stand

  // The channel of a chat command is parameter 0, the text parameter 1; empty when missing or beyond the 15th. Each call
  // walks from the first one.
  std::string_view parameter(std::size_t index) const;
  std::size_t parameter_count() const;
  // "nick" of "nick!user@host".
  std::string_view nick() const { return prefix.substr(0, prefix.find('!')); }
};

// nullopt for a line without a command: letters, or three digits. `text` is without its line end. Several spaces count as
// one; a last parameter of one word may come without its colon.
std::optional<Line> parse_line(std::string_view text);

// Calls visit(line) for each line of a WebSocket frame or a file: LF ends a line, CR before it goes, empty lines are passed
// over. What stands behind the last LF is a line too.
template <typename Visit>
void each_line(std::string_view frame, Visit&& visit) {
  while (!frame.empty()) {
    const std::size_t end = frame.find('\n');
    std::string_view line = frame.substr(0, end);
    while (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty()) visit(line);
    if (end == std::string_view::npos) break;
    frame.remove_prefix(end + 1);
  }
}

}  // namespace crowdline::irc
