#include "irc/line.h"

#include <algorithm>

namespace crowdline::irc {
namespace {

constexpr std::size_t kMostParameters = 15;  // RFC 1459
constexpr std::size_t kLongestCommand = 32;

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_command(std::string_view word) {
  if (word.empty() || word.size() > kLongestCommand) return false;
  return std::ranges::all_of(word, is_letter) || (word.size() == 3 && std::ranges::all_of(word, is_digit));
}

// The part up to the next space; spaces behind it are passed.
std::string_view take_word(std::string_view& text) {
  const std::size_t end = std::min(text.find(' '), text.size());
  const std::string_view word = text.substr(0, end);
  std::size_t next = end;
  while (next < text.size() && text[next] == ' ') ++next;
  text.remove_prefix(next);
  return word;
}

std::string_view take_parameter(std::string_view& rest) {
  if (!rest.starts_with(':')) return take_word(rest);
  const std::string_view trailing = rest.substr(1);
  rest = {};
  return trailing;
}

}  // namespace

std::string_view Line::parameter(std::size_t index) const {
  if (index >= kMostParameters) return {};
  std::string_view rest = parameters;
  for (; index > 0 && !rest.empty(); --index) take_parameter(rest);
  return rest.empty() ? std::string_view() : take_parameter(rest);
}

std::size_t Line::parameter_count() const {
  std::string_view rest = parameters;
  std::size_t count = 0;
  for (; !rest.empty() && count < kMostParameters; ++count) take_parameter(rest);
  return count;
}

std::optional<Line> parse_line(std::string_view text) {
  Line line{.text = text};
  while (text.starts_with(' ')) text.remove_prefix(1);
  if (text.starts_with('@')) line.tags = take_word(text).substr(1);
  if (text.starts_with(':')) line.prefix = take_word(text).substr(1);
  line.command = take_word(text);
  if (!is_command(line.command)) return std::nullopt;
  line.parameters = text;
  return line;
}

}  // namespace crowdline::irc
