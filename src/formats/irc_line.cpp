#include "formats/irc_line.h"

#include <algorithm>

namespace crowdline::formats {
namespace {

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_command(std::string_view word) {
  if (word.empty() || word.size() > 32) return false;
  return std::ranges::all_of(word, is_letter) || (word.size() == 3 && std::ranges::all_of(word, is_digit));
}

// The part up to the next space; spaces behind it are passed.
std::string_view take_word(std::string_view& line) {
  const std::size_t end = std::min(line.find(' '), line.size());
  const std::string_view word = line.substr(0, end);
  line.remove_prefix(std::min(line.find_first_not_of(' ', end), line.size()));
  return word;
}

}  // namespace

std::optional<IrcLine> parse_irc_line(std::string_view text) {
  IrcLine line;
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  if (text.starts_with('@')) line.tags = take_word(text).substr(1);
  if (text.starts_with(':')) line.prefix = take_word(text).substr(1);
  line.command = take_word(text);
  if (!is_command(line.command)) return std::nullopt;
  while (!text.empty() && line.parameter_count < line.parameters.size()) {
    const bool trailing = text.front() == ':';
    line.parameters[line.parameter_count++] = trailing ? text.substr(1) : take_word(text);
    if (trailing) break;
  }
  return line;
}

std::string unescape_tag(std::string_view value) {
  std::string text;
  text.reserve(value.size());
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] != '\\') {
      text += value[i];
      continue;
    }
    if (++i == value.size()) break;
    switch (value[i]) {
      case ':':
        text += ';';
        break;
      case 's':
        text += ' ';
        break;
      case 'r':
        text += '\r';
        break;
      case 'n':
        text += '\n';
        break;
      default:
        text += value[i];
        break;
    }
  }
  return text;
}

}  // namespace crowdline::formats
