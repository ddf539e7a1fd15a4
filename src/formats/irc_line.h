// One line of IRC with Twitch's tags, taken apart without copying. Sources: the IRCv3 message-tags specification;
// Twitch's "IRC Concepts".
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace crowdline::formats {

struct IrcLine {
  std::string_view tags;    // without the "@"
  std::string_view prefix;  // without the ":"
  std::string_view command;
  std::array<std::string_view, 15> parameters;
  std::size_t parameter_count = 0;

  // The channel of a chat command is parameter 0, the text parameter 1; empty when missing.
  std::string_view parameter(std::size_t index) const {
    return index < parameter_count ? parameters[index] : std::string_view();
  }
  // "nick" of "nick!user@host".
  std::string_view nick() const { return prefix.substr(0, prefix.find('!')); }
};

// nullopt for a line without a command: letters, or three digits. `line` is without its line end. Several spaces count as
// one; a last parameter of one word may come without its colon; parameters beyond the 15th are left out.
std::optional<IrcLine> parse_irc_line(std::string_view line);

// Calls visit(key, raw value) for each tag in order; a tag without "=" has an empty value.
template <typename Visit>
void each_tag(std::string_view tags, Visit&& visit) {
  while (!tags.empty()) {
    std::size_t end = tags.find(';');
    if (end == std::string_view::npos) end = tags.size();
    const std::string_view tag = tags.substr(0, end);
    const std::size_t equals = tag.find('=');
    if (equals == std::string_view::npos)
      visit(tag, std::string_view());
    else
      visit(tag.substr(0, equals), tag.substr(equals + 1));
    tags.remove_prefix(end < tags.size() ? end + 1 : end);
  }
}

// "a\sb\:c" -> "a b;c".
std::string unescape_tag(std::string_view value);

}  // namespace crowdline::formats
