// The pieces that lines of Twitch IRC are made of.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crowdline::sim {

// A line on its way to clients. Without the tags capability `tags` is left out; `command` tells what needs the commands
// capability (everything of Twitch's but PRIVMSG).
struct IrcLine {
  std::string tags;  // "a=b;c=d", escaped; without "@"
  std::string rest;  // ":prefix COMMAND params", without CRLF
  bool command = false;

  std::string text(bool with_tags) const { return with_tags && !tags.empty() ? "@" + tags + " " + rest : rest; }
};

// IRCv3 message-tags: ";" "\:", space "\s", "\" "\\", CR "\r", LF "\n".
std::string escaped_tag(std::string_view value);

// Tags in the order of being added.
class TagList {
 public:
  TagList& add(std::string_view key, std::string_view value);
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

// Line ends and zero bytes would end the line: they become spaces.
std::string one_line(std::string_view text);

// ":nick!nick@nick.tmi.twitch.tv"
std::string user_prefix(std::string_view login);

// The parts of a client's line. Tags are passed over, the last parameter may stand behind a colon.
struct ClientLine {
  std::string command;  // upper case
  std::vector<std::string> parameters;
};
ClientLine parse_client_line(std::string_view line);

}  // namespace crowdline::sim
