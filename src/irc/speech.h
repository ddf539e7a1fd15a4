// The text of a line: what was written, "/me", emotes, AutoMod's marks.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "irc/emotes.h"
#include "irc/tag_values.h"

namespace crowdline::irc {

struct Speech {
  std::string_view text;  // without "\x01ACTION"; bytes as they came, should be UTF-8
  bool action = false;
  std::vector<Emote> emotes;   // bytes of `text`
  std::string_view emote_tag;  // raw: for whoever changes the text and must look again
  std::string_view flags;      // raw: read_automod_marks
};

void read_speech(const TagValues& tags, std::string_view text, Speech& speech);

// Takes "/me": "\x01ACTION waves\x01" (the last byte may be missing). True when it was one.
bool take_action(std::string_view& text);

// AutoMod's guess about a part of the text. Topics: A aggression, I identity, P profanity, S sexual; others may come.
struct AutomodMark {
  std::uint32_t begin = 0;  // code points, [begin, end)
  std::uint32_t end = 0;
  char topic = 0;
  int level = 0;
};

// "0-6:S.7/P.2,8-9:A.3"; what does not parse is left out.
std::vector<AutomodMark> read_automod_marks(std::string_view flags);

}  // namespace crowdline::irc
