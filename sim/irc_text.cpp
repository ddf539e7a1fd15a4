#include "sim/irc_text.h"

#include <algorithm>

namespace crowdline::sim {

std::string escaped_tag(std::string_view value) {
  std::string escaped;
  for (const char c : value) {
    switch (c) {
      case ';':
        escaped += "\\:";
        break;
      case ' ':
        escaped += "\\s";
        break;
      case '\\':
        escaped += "\\\\";
        break;
      case '\r':
        escaped += "\\r";
        break;
      case '\n':
        escaped += "\\n";
        break;
      default:
        if (c != '\0') escaped += c;
    }
  }
  return escaped;
}

TagList& TagList::add(std::string_view key, std::string_view value) {
  if (!text_.empty()) text_ += ';';
  text_ += key;
  text_ += '=';
  text_ += escaped_tag(value);
  return *this;
}

std::string one_line(std::string_view text) {
  std::string line(text);
  std::ranges::replace_if(line, [](char c) { return c == '\r' || c == '\n' || c == '\0'; }, ' ');
  return line;
}

std::string user_prefix(std::string_view login) { return fmt::format(":{0}!{0}@{0}.tmi.twitch.tv", login); }

ClientLine parse_client_line(std::string_view line) {
  ClientLine parsed;
  const auto cut_word = [&line] {
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    const auto end = std::min(line.find(' '), line.size());
    const std::string_view word = line.substr(0, end);
    line.remove_prefix(end);
    return word;
  };
  if (line.starts_with('@')) cut_word();
  line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
  if (line.starts_with(':')) cut_word();
  parsed.command = cut_word();
  std::ranges::transform(parsed.command, parsed.command.begin(),
                         [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  for (;;) {
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    if (line.empty()) return parsed;
    if (line.starts_with(':')) {
      parsed.parameters.emplace_back(line.substr(1));
      return parsed;
    }
    parsed.parameters.emplace_back(cut_word());
  }
}

}  // namespace crowdline::sim
