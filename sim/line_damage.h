// Changes of a line that leave its meaning as it was: clients must read it all the same.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "sim/irc_text.h"

namespace crowdline::sim {

using Draw = std::function<std::uint64_t(std::uint64_t end)>;  // a whole number below `end`

void shuffle_tags(IrcLine& line, const Draw& draw);
// Unknown tags, and one known tag twice: the last one counts.
void add_unknown_tags(IrcLine& line);
// What says nothing comes empty, or not at all.
void empty_tags(IrcLine& line);
// Ranges that reach beyond the text, are reversed or malformed.
void add_bad_emotes(IrcLine& line);
void lengthen_tags(IrcLine& line, std::size_t size);
// "PRIVMSG #a :word" becomes "PRIVMSG #a word". False where the text is more than a word.
bool bare_trailing(IrcLine& line);
// "\x01ACTION waves\x01" loses its last byte. False where it is no action.
bool open_action(IrcLine& line);

}  // namespace crowdline::sim
